package depeche.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When parts of an index are merged, as far as the disk's room decides. */
final class MergesWithRoomTest {
  private static final int PARTS = 40;

  private final AtomicLong room = new AtomicLong();
  private final Directory directory = new ByteBuffersDirectory();

  @SuppressWarnings("NullAway.Init")
  private IndexWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(new MergesWithRoom(new TieredMergePolicy(), room::get)));
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
  }

  @Test
  void withoutRoomNothingIsMerged() throws IOException {
    write(PARTS);

    assertThat(parts()).isEqualTo(PARTS);
  }

  @Test
  void withRoomManyPartsBecomeFew() throws IOException {
    room.set(Long.MAX_VALUE);
    write(PARTS);

    assertThat(parts()).isLessThan(PARTS / 2);
  }

  @Test
  void whatWaitedIsMergedOnceThereIsRoom() throws IOException {
    write(PARTS);
    room.set(Long.MAX_VALUE);
    write(1);

    assertThat(parts()).isLessThan(PARTS / 2);
  }

  @Test
  void whatIsForcedWaitsToo() throws IOException {
    write(PARTS);
    writer.forceMerge(1);

    assertThat(parts()).isEqualTo(PARTS);
  }

  private void write(int parts) throws IOException {
    for (int i = 0; i < parts; i++) {
      Document document = new Document();
      document.add(new StringField("id", Integer.toString(i), Field.Store.YES));
      writer.addDocument(document);
      writer.commit();
    }
  }

  private int parts() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return reader.leaves().size();
    }
  }
}
