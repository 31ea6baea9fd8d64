package depeche.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.source.Packed;
import depeche.source.Reading.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Files that somebody may send by mistake or in bad faith, each with what must become of it. Those
 * with a title hold an article all the same.
 */
final class HostileFiles {
  /** Articles longer than this are refused in the test. */
  static final int ARTICLE_LENGTH = 400_000;

  /** Entries more than these are refused in the test. */
  static final int ENTRIES = 60;

  private final Map<String, Hostile> files = new LinkedHashMap<>();

  /**
   * @param problems reported of it, in order
   * @param titles of the articles in it, in order
   */
  record Hostile(byte[] content, List<Problem> problems, List<String> titles) {}

  private HostileFiles() {}

  /** All of them, by name. */
  static Map<String, Hostile> all() {
    HostileFiles hostile = new HostileFiles();
    hostile.addWhatIsNoText();
    hostile.addStrangeText();
    hostile.addCompressed();
    hostile.addArchives();
    hostile.addXml();
    hostile.addJson();
    hostile.addPages();
    hostile.addDocuments();
    return hostile.files;
  }

  private void addWhatIsNoText() {
    byte[] noise = new byte[5_000];
    new Random(3).nextBytes(noise);
    bad("vide.txt", "", Problem.EMPTY);
    bad("vide", "", Problem.EMPTY);
    bad("blancs.txt", " \n\t\n ", Problem.EMPTY);
    bad("nuls.txt", new byte[3_000], Problem.NOT_TEXT);
    bad("bruit.txt", noise, Problem.NOT_TEXT);
    bad(
        "image.jpg",
        bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1),
        Problem.NOT_TEXT);
    bad("image.html", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13), Problem.NOT_TEXT);
    bad("programme", bytes(0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0), Problem.NOT_TEXT);
    bad("bruit.json", noise, Problem.NOT_TEXT);
    bad("bruit.xml", noise, Problem.NOT_TEXT);
    bad("bruit.csv", noise, Problem.NOT_TEXT);
  }

  private void addStrangeText() {
    good("controles.txt", text("Contr\u0007ôles\u001B[31m"), "Contrôles[31m");
    good("renverse.txt", text("Ren\u202Eversé\u202C"), "Renversé\u202C");
    good("tronque-utf8.txt", Arrays.copyOf("Coupé\n\nLa fin manqué".getBytes(UTF_8), 21), "Coupé");
    good("mal-decode.txt", text("L'Ã©tÃ©"), "L'été");
    good("latin.txt", "Été\n\nDéjà l'été.".getBytes(ISO_8859_1), "Été");
    good(
        "impair-utf16.txt", Arrays.copyOf(("\uFEFFPair\n\nTexte ").getBytes(UTF_16LE), 25), "Pair");
    good(
        "surlong.txt",
        concat(text("Surlong"), bytes(0xC0, 0x80, ' ', 0xE0, 0x80, 0xAF)),
        "Surlong");
    good("faux.gz", text("Pas du gzip"), "Pas du gzip");
    good("faux.zip", text("PK mais pas de ZIP"), "PK mais pas de ZIP");
    good(
        "lignes-vides.txt", concat(text("Lignes"), "\n".repeat(100_000).getBytes(UTF_8)), "Lignes");
    good(
        "espaces.txt",
        concat(text("Espaces"), (" ".repeat(200_000) + "fin").getBytes(UTF_8)),
        "Espaces");
    bad("long.txt", "a ".repeat(ARTICLE_LENGTH), Problem.TOO_LARGE);
    bad("trop-long.md", "# T\n\n" + "a ".repeat(ARTICLE_LENGTH), Problem.TOO_LARGE);
    bad("entete.md", "---\ntitre: [x\n---\nTexte.", Problem.MALFORMED_FRONT_MATTER);
    bad(
        "objet.md",
        "---\ntitre: !!javax.script.ScriptEngineManager [x]\n---\nTexte.",
        Problem.MALFORMED_FRONT_MATTER);
    bad("prix.csv", "produit;prix\nvis;3\n", Problem.NO_KNOWN_COLUMN);
    good("guillemets.csv", "title,body\nUn,\"a\"b\nDeux,\"c\n".getBytes(UTF_8), "Un", "Deux");
    bad("sans-fin.csv", "title,body\nUn,\"" + "a\n".repeat(ARTICLE_LENGTH), Problem.TOO_LARGE);
  }

  private void addCompressed() {
    byte[] lines = lines(400).getBytes(UTF_8);
    byte[] packed = Packed.gzip(lines);
    byte[] damaged = packed.clone();
    Arrays.fill(damaged, 60, 90, (byte) 0xFF);
    bad("tronque.txt.gz", Arrays.copyOf(Packed.gzip(text("x")), 40), Problem.TRUNCATED);
    bad("entete-seul.gz", bytes(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0), Problem.TRUNCATED);
    bad("abime.txt.gz", damaged, Problem.DAMAGED);
    bad(
        "ligne-sans-fin.jsonl.gz",
        Packed.gzip("a".repeat(40_000_000).getBytes(UTF_8)),
        Problem.EXPANDS_TOO_FAR);
    byte[] dolls = text("x");
    for (int i = 0; i < 20; i++) {
      dolls = Packed.gzip(dolls);
    }
    bad("poupees.gz", dolls, Problem.TOO_DEEP);
    good("suivi.txt.gz", concat(Packed.gzip(text("Suivi")), "reste".getBytes(UTF_8)), "Suivi");
  }

  private void addArchives() {
    byte[] letters = "Un\n\n".repeat(10_000_000).getBytes(UTF_8);
    bad(
        "bombe.zip",
        Packed.zip(Map.of("a.txt", letters)),
        Problem.TOO_LARGE,
        Problem.EXPANDS_TOO_FAR);
    byte[] dolls = text("x");
    for (int i = 0; i < 20; i++) {
      dolls = Packed.zip("a.zip", dolls);
    }
    bad("poupees.zip", dolls, Problem.TOO_DEEP);
    archive("glissade.zip", Packed.zip(entries("../../x.txt")), Problem.LEADS_OUTSIDE);
    archive("glissade.tar", Packed.tar(entries("a/../../x.txt")), Problem.LEADS_OUTSIDE);
    archive("lien.tar", linked(), Problem.LEADS_OUTSIDE);
    archive("mauvaise-entree.zip", Packed.zip(entries("x.bin")), Problem.NOT_TEXT);
    byte[] encrypted = Packed.zip("a.txt", text("x"));
    encrypted[6] |= 1;
    bad("chiffre.zip", encrypted, Problem.LOCKED, Problem.DAMAGED);
    byte[] unknown = Packed.zip("a.txt", text("x"));
    unknown[8] = 99;
    bad("inconnu.zip", unknown, Problem.LOCKED, Problem.DAMAGED);
    bad("vide.zip", Packed.zip(Map.of()), Problem.EMPTY);
    bad("papier.docx", Packed.zip("[Content_Types].xml", text("x")), Problem.UNKNOWN_FORMAT);
    byte[] whole = Packed.tar(Map.of("a.txt", text("x")));
    bad("tronque.tar", Arrays.copyOf(whole, 530), Problem.TRUNCATED, Problem.TRUNCATED);
    bad("demesure.tar", oversized(whole), Problem.TOO_LARGE, Problem.TRUNCATED);
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < ENTRIES + 50; i++) {
      many.put(i + ".bin", new byte[4]);
    }
    Problem[] each = new Problem[ENTRIES + 1];
    Arrays.fill(each, Problem.NOT_TEXT);
    each[ENTRIES] = Problem.EXPANDS_TOO_FAR;
    bad("nombreux.zip", Packed.zip(many), each);
  }

  private void addXml() {
    String entities =
        "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">";
    String rss = "<rss><channel><item><title>&c;</title></item></channel></rss>";
    bad(
        "rires.xml",
        "<?xml version='1.0'?><!DOCTYPE rss [" + entities + "]>" + rss,
        Problem.MALFORMED_XML);
    bad(
        "rires.txt",
        "<!DOCTYPE rires [" + entities + "]><rires>&c;</rires>",
        Problem.MALFORMED_XML);
    bad(
        "dehors.rss",
        "<!DOCTYPE rss [<!ENTITY c SYSTEM 'file:///etc/passwd'>]>" + rss,
        Problem.MALFORMED_XML);
    bad(
        "parametre.nitf",
        "<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY % c SYSTEM 'http://0.0.0.0/'> %c;]><nitf/>",
        Problem.MALFORMED_XML);
    good(
        "dtd-ailleurs.nitf",
        ("<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'http://0.0.0.0/nitf.dtd'><nitf><body>"
                + "<body.head><hedline><hl1>Ailleurs</hl1></hedline></body.head></body></nitf>")
            .getBytes(UTF_8),
        "Ailleurs");
    bad("profond.rss", "<rss><channel><item><title>" + "<b>".repeat(5_000), Problem.TOO_DEEP);
    hostile(
        "coupe.rss",
        "<rss><channel><item><title>Entier</title></item><item><tit".getBytes(UTF_8),
        List.of(Problem.MALFORMED_XML),
        "Entier");
    bad("vide.rss", "<rss><channel></channel></rss>", Problem.EMPTY);
    bad("plan.xml", "<?xml version='1.0'?><urlset/>", Problem.UNKNOWN_FORMAT);
    bad("mal-nomme.xml", "{ \"a\": ", Problem.MALFORMED_JSON);
    bad("long.rss", "<rss><channel><item><title>" + "a ".repeat(ARTICLE_LENGTH), Problem.TOO_LARGE);
  }

  private void addJson() {
    bad("profond.json", "[".repeat(100_000), Problem.TOO_DEEP);
    bad("profond-objet.json", "{\"a\":".repeat(50_000), Problem.TOO_DEEP);
    hostile(
        "profond.jsonl",
        ("{\"title\":" + "[".repeat(1_000) + "\n{\"title\": \"Après\"}").getBytes(UTF_8),
        List.of(Problem.TOO_DEEP),
        "Après");
    hostile(
        "longue-ligne.jsonl",
        ("{\"title\": \"" + "a".repeat(2 * ARTICLE_LENGTH) + "\"}\n{\"title\": \"Ensuite\"}")
            .getBytes(UTF_8),
        List.of(Problem.TOO_LARGE),
        "Ensuite");
    hostile(
        "coupe.json",
        "[{\"title\": \"Premier\"}, {\"tit".getBytes(UTF_8),
        List.of(Problem.MALFORMED_JSON),
        "Premier");
    bad(
        "dates.jsonl",
        "{\"title\": \"x\", \"date\": \"31/02/2024\"}\n{\"title\": \"x\", \"date\": \"hier\"}",
        Problem.INVALID_DATE,
        Problem.INVALID_DATE);
    bad("id.jsonl", "{\"title\": \"x\", \"id\": \"a b\"}", Problem.INVALID_ID);
    bad(
        "adresse.jsonl",
        "{\"title\": \"x\", \"url\": \"javascript:alert(1)\"}",
        Problem.INVALID_URL);
    bad("langue.jsonl", "{\"title\": \"x\", \"language\": \"!!\"}", Problem.INVALID_LANGUAGE);
    bad("types.jsonl", "{\"title\": 1e999999}", Problem.WRONG_TYPE);
    bad("nombres.json", "[1, 2]", Problem.NOT_AN_OBJECT, Problem.NOT_AN_OBJECT);
    bad("sans-texte.jsonl", "{\"id\": \"x\"}", Problem.NO_TITLE_OR_BODY);
    bad(
        "retire.json",
        "{\"uri\": \"urn:x\", \"pubstatus\": \"canceled\", \"headline\": \"x\"}",
        Problem.WITHDRAWN);
    good(
        "doublons.jsonl",
        "{\"id\": \"d\", \"title\": \"Avant\"}\n{\"id\": \"d\", \"title\": \"Dernier\"}"
            .getBytes(UTF_8),
        "Dernier");
    good(
        "substituts.jsonl",
        "{\"title\": \"Demi\\ud800-paire\\u0000\"}".getBytes(UTF_8),
        "Demi-paire");
  }

  private void addPages() {
    good(
        "sans-fin.html",
        "<html><h1>Sans fin</h1><p>Le texte s'arrête <b>là".getBytes(UTF_8),
        "Sans fin");
    good(
        "profond.html",
        ("<html><h1>Profond</h1>" + "<div>".repeat(30_000) + "<p>Le texte est au fond.")
            .getBytes(UTF_8),
        "Profond");
    good(
        "attributs.html",
        ("<html><h1 " + "a ".repeat(50_000) + ">Attributs</h1><p>Le texte suit.").getBytes(UTF_8),
        "Attributs");
    good(
        "encodage.html",
        "<html><meta charset=klingon><h1>Encodage</h1><p>Le texte suit.".getBytes(UTF_8),
        "Encodage");
    good(
        "commentaires.html",
        ("<!-- -->".repeat(8_000) + "Commentaires\n\nLe texte suit.").getBytes(UTF_8),
        "Commentaires Le texte suit");
    bad("vide.html", "<html><body></body></html>", Problem.NO_TITLE_OR_BODY);
    bad("script.html", "<html><script>alert(1)</script></html>", Problem.NO_TITLE_OR_BODY);
    bad("long.html", "<html><h1>x</h1>" + "<p>a</p>".repeat(ARTICLE_LENGTH), Problem.TOO_LARGE);
  }

  private void addDocuments() {
    bad("faux.pdf", "%PDF-1.7\nrien", Problem.UNREADABLE_CONTENT);
    bad("images.pdf", pdf(false), Problem.NO_TEXT_LAYER);
    bad("ferme.pdf", pdf(true), Problem.LOCKED);
    bad("tronque.pdf", Arrays.copyOf(pdf(false), 120), Problem.UNREADABLE_CONTENT);
    bad("faux.warc", "WARC/1.0\r\nn'importe quoi\r\n\r\n", Problem.DAMAGED);
  }

  private void archive(String name, byte[] content, Problem problem) {
    hostile(name, content, List.of(problem), "Bonne entrée");
  }

  private void bad(String name, String content, Problem... problems) {
    bad(name, content.getBytes(UTF_8), problems);
  }

  private void bad(String name, byte[] content, Problem... problems) {
    hostile(name, content, List.of(problems));
  }

  private void good(String name, byte[] content, String... titles) {
    hostile(name, content, List.of(), titles);
  }

  private void hostile(String name, byte[] content, List<Problem> problems, String... titles) {
    files.put(name, new Hostile(content, problems, List.of(titles)));
  }

  private static byte[] text(String title) {
    return Packed.text(title);
  }

  private static byte[] bytes(int... values) {
    var bytes = new ByteArrayOutputStream();
    Arrays.stream(values).forEach(bytes::write);
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static String lines(int count) {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      random.ints(40, 'a', 'z').forEach(lines::appendCodePoint);
      lines.append('\n');
    }
    return lines.toString();
  }

  private static Map<String, byte[]> entries(String hostile) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(hostile, hostile.endsWith(".bin") ? new byte[9] : text("Dehors"));
    entries.put("bien.txt", text("Bonne entrée"));
    return entries;
  }

  private static byte[] linked() {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry link = new TarArchiveEntry("lien.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      byte[] content = text("Bonne entrée");
      TarArchiveEntry file = new TarArchiveEntry("bien.txt");
      file.setSize(content.length);
      tar.putArchiveEntry(file);
      tar.write(content);
      tar.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Says that its first entry is 8 GiB long, with a header that is right in all else. */
  private static byte[] oversized(byte[] tar) {
    byte[] oversized = concat(tar, "a ".repeat(ARTICLE_LENGTH).getBytes(UTF_8));
    byte[] size = "77777777777 ".getBytes(UTF_8);
    System.arraycopy(size, 0, oversized, 124, size.length);
    Arrays.fill(oversized, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += oversized[i] & 0xFF;
    }
    System.arraycopy("%06o\0 ".formatted(sum).getBytes(UTF_8), 0, oversized, 148, 8);
    return oversized;
  }

  private static byte[] pdf(boolean locked) {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (locked) {
        document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
