package depeche.app.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.source.Packed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

@Isolated("what it says goes to the console of the process")
final class CheckCommandTest {
  private static final String LINES = "{\"title\": \"Un\"}\noops\n{\"title\": \"Deux\"}\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream console = System.out;
  private final Locale language = Locale.getDefault();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, UTF_8));
    Locale.setDefault(Locale.FRENCH);
  }

  @AfterEach
  void stopListening() {
    System.setOut(console);
    Locale.setDefault(language);
  }

  @Test
  void everythingRefusedIsNamedWithItsEntryLineAndReason() throws IOException {
    byte[] inner = Packed.zip("lignes.jsonl", LINES.getBytes(UTF_8));
    Files.write(folder.resolve("envoi.tar"), Packed.tar(Map.of("dedans.zip", inner)));

    assertThat(check(folder)).isOne();
    assertThat(lines().getFirst())
        .startsWith(name("envoi.tar/dedans.zip/lignes.jsonl") + ", ligne 2 : ");
    assertThat(lines().getLast()).isEqualTo(name("envoi.tar") + " : 2 articles, 1 refus");
  }

  @Test
  void englishReadersAreToldInEnglish() throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    Files.writeString(folder.resolve("a.jsonl"), LINES);

    check(folder);

    assertThat(lines().getLast()).isEqualTo(name("a.jsonl") + ": 2 articles, 1 refused");
  }

  @Test
  void whatCanAllBeReadIsFine() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Un\n\nTexte.");

    assertThat(check(folder)).isZero();
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThat(check(folder.resolve("rien"))).isOne();
    assertThat(lines()).hasSize(1);
  }

  @Test
  void aProgramReadsJson() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), LINES);

    assertThat(check(folder, "--json")).isOne();
    JsonNode refused = new ObjectMapper().readTree(lines().getFirst());
    assertThat(refused.path("line").asInt()).isEqualTo(2);
    assertThat(refused.path("reason").asText()).isEqualTo("malformed_json");
    assertThat(refused.path("message").asText()).isNotEmpty();
    assertThat(refused.path("input").asText()).isEqualTo("oops");
    JsonNode file = new ObjectMapper().readTree(lines().getLast());
    assertThat(file.path("articles").asInt()).isEqualTo(2);
    assertThat(file.path("refused").asInt()).isEqualTo(1);
  }

  @Test
  void limitsAreSetAsTheServiceHasThem() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), LINES.replace("oops", "").strip());

    assertThat(check(folder, "--depeche.limits.article-length=10")).isOne();
    assertThat(check(folder, "--depeche.limits.article-length=20")).isZero();
    assertThat(check(folder, "--depeche.limits.document-time=soon")).isEqualTo(2);
  }

  @Test
  void columnsAreNamedAsTheServiceHasThem() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "Manchette;Prose\nUn;Texte.\n");

    assertThat(check(folder)).isOne();
    assertThat(check(folder, "--column=title=Manchette", "--column=body=Prose")).isZero();
  }

  private int check(Path path, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(path.toString());
    return new CommandLine(new CheckCommand()).execute(arguments.toArray(new String[0]));
  }

  private String name(String file) {
    return folder.getFileName() + "/" + file;
  }

  private List<String> lines() {
    return said.toString(UTF_8).lines().toList();
  }
}
