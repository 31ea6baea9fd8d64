package depeche.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Rejected;
import depeche.source.input.ExpansionLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class ArchiveFormatTest {
  @Test
  void anEntryWhoseLengthFollowsItIsReadIfItIsNotTooLongToBeHeld() {
    byte[] text = "Le dégel\n\nLes trains circuleront.".getBytes(UTF_8);

    assertThat(Sent.file("envoi.zip", storedBeforeItsLength(text)).titles())
        .containsExactly("Le dégel");
    assertThat(Sent.file("envoi.zip", storedBeforeItsLength(new byte[33 << 20])).rejections())
        .extracting(Rejected::where, rejected -> rejected.reason().problem())
        .containsExactly(
            tuple("envoi.zip/a.txt", Problem.TOO_LARGE), tuple("envoi.zip", Problem.TOO_LARGE));
  }

  /** A ZIP as it is written to a stream: the entry's length and checksum come after it. */
  private static byte[] storedBeforeItsLength(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    byte[] name = "a.txt".getBytes(UTF_8);
    ByteBuffer zip = ByteBuffer.allocate(content.length + 200).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 8).putShort((short) 0);
    zip.putInt(0).putInt(0).putInt(0).putInt(0);
    zip.putShort((short) name.length).putShort((short) 0).put(name).put(content);
    zip.putInt(0x08074b50).putInt((int) checksum.getValue());
    zip.putInt(content.length).putInt(content.length);
    zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 8);
    zip.putShort((short) 0).putInt(0).putInt((int) checksum.getValue());
    zip.putInt(content.length).putInt(content.length).putShort((short) name.length);
    zip.put(new byte[16]).put(name);
    return Arrays.copyOf(zip.array(), zip.position());
  }

  private static final Map<String, byte[]> ENTRIES = entries();

  @Test
  void aZipHoldsArticlesInAnyFormat() {
    assertThat(Sent.file("envoi.zip", Packed.zip(ENTRIES)).titles())
        .containsExactly("Un", "Deux", "Trois", "Quatre");
  }

  @Test
  void aTarHoldsArticlesInAnyFormat() {
    assertThat(Sent.file("envoi.tar", Packed.tar(ENTRIES)).titles())
        .containsExactly("Un", "Deux", "Trois", "Quatre");
  }

  @Test
  void aCompressedTarIsRecognisedWhateverItsName() {
    assertThat(Sent.file("envoi.tgz", Packed.gzip(Packed.tar(ENTRIES))).titles()).hasSize(4);
    assertThat(Sent.file("envoi", Packed.gzip(Packed.tar(ENTRIES))).titles()).hasSize(4);
  }

  @Test
  void archivesHoldArchives() {
    byte[] nested = Packed.zip("2024/juin.tar", Packed.tar(ENTRIES));

    assertThat(Sent.file("envoi.zip", nested).titles()).hasSize(4);
  }

  @Test
  void anArticleIsNamedByItsPlaceInTheArchive() {
    byte[] archive = Packed.zip("juin/train.txt", Packed.text("Un"));

    assertThat(Sent.file("a.zip", archive).article().id())
        .isNotEqualTo(Sent.file("b.zip", archive).article().id());
  }

  @Test
  void aBadEntryDoesNotStopTheRest() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("octets.bin", new byte[] {0, 1, 2, 3, 4, 5});
    entries.putAll(ENTRIES);
    Sent sent = Sent.file("envoi.zip", Packed.zip(entries));

    assertThat(sent.titles()).hasSize(4);
    assertThat(sent.rejections())
        .extracting(Rejected::where)
        .containsExactly("envoi.zip/octets.bin");
  }

  @Test
  void anEntryThatNamesAPlaceOutsideIsRefused() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../etc/cron.txt", Packed.text("Dehors"));
    entries.put("C:\\cron.txt", Packed.text("Dehors"));
    entries.put("bien.txt", Packed.text("Dedans"));
    Sent sent = Sent.file("envoi.zip", Packed.zip(entries));

    assertThat(sent.titles()).containsExactly("Dedans");
    assertThat(sent.problems()).containsExactly(Problem.LEADS_OUTSIDE, Problem.LEADS_OUTSIDE);
  }

  @Test
  void aBombIsStoppedByItsRatio() {
    byte[] bomb = Packed.zip("grand.txt", "Un\n\n".repeat(8_000_000).getBytes(UTF_8));

    assertThat(Sent.file("bombe.zip", bomb).problems())
        .containsExactly(Problem.TOO_LARGE, Problem.EXPANDS_TOO_FAR);
  }

  @Test
  void aBombOfNestedArchivesIsStoppedAsOne() {
    byte[] layer = Packed.gzip("Un\n\n".repeat(1_000_000).getBytes(UTF_8));
    Map<String, byte[]> layers = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      layers.put(i + ".gz", layer);
    }

    assertThat(Sent.file("bombe.zip", Packed.zip(layers)).problems())
        .last()
        .isEqualTo(Problem.EXPANDS_TOO_FAR);
  }

  @Test
  void whatAnArchiveMayGiveInAllIsSet() {
    ExpansionLimits few = new ExpansionLimits(250, 1_000_000, 2);
    Sent sent = Sent.file("envoi.zip", Packed.zip(ENTRIES), Limits.DEFAULT.withExpansion(few));

    assertThat(sent.titles()).containsExactly("Un", "Deux");
    assertThat(sent.problems()).containsExactly(Problem.EXPANDS_TOO_FAR);
  }

  @Test
  void theArticlesBeforeATruncationAreRead() {
    byte[] whole = Packed.tar(ENTRIES);
    Sent sent = Sent.file("envoi.tar", Arrays.copyOf(whole, 1_540));

    assertThat(sent.titles()).containsExactly("Un");
    assertThat(sent.problems()).contains(Problem.TRUNCATED);
  }

  @Test
  void aWordProcessorsFileIsNamedAndRefused() {
    Map<String, byte[]> document = new LinkedHashMap<>();
    document.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
    document.put("word/document.xml", "<w/>".getBytes(UTF_8));

    assertThat(Sent.file("papier.docx", Packed.zip(document)).problems())
        .containsExactly(Problem.UNKNOWN_FORMAT);
  }

  private static Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("un.txt", Packed.text("Un"));
    entries.put("deux.jsonl", "{\"title\": \"Deux\"}".getBytes(UTF_8));
    entries.put("__MACOSX/._deux.jsonl", new byte[] {0, 5, 22, 7});
    entries.put("trois.html", "<html><h1>Trois</h1><p>En mai.</p></html>".getBytes(UTF_8));
    entries.put("quatre.txt.gz", Packed.gzip(Packed.text("Quatre")));
    return entries;
  }
}
