package depeche.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;

/**
 * Makes a damaged index usable again: parts of which a file is damaged are left out, and what files
 * of the corpus were read is forgotten, so that the next pass brings back what they have.
 */
public final class Repair {
  private Repair() {}

  /**
   * What came of it.
   *
   * @param kept articles
   * @param lostCount articles in parts that are damaged, at the most
   * @param lost ids of those, as far as they can be read; among them ones that were removed
   */
  public record Done(long kept, long lostCount, List<String> lost) {}

  /**
   * Repairs the index in a folder that nobody has open.
   *
   * @throws IOException when it is in use, or its list of parts cannot be read
   */
  public static Done of(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      SegmentInfos parts = parts(index, directory);
      List<String> lost = new ArrayList<>();
      long lostCount = 0;
      try (CheckIndex checker = new CheckIndex(directory)) {
        CheckIndex.Status status = checker.checkIndex();
        if (!status.clean) {
          Set<String> damaged =
              status.segmentInfos.stream()
                  .filter(part -> part.error != null)
                  .map(part -> part.name)
                  .collect(Collectors.toSet());
          for (SegmentCommitInfo part : parts) {
            if (damaged.contains(part.info.name)) {
              List<String> ids = ids(part.info, directory);
              lostCount += ids.isEmpty() ? part.info.maxDoc() : ids.size();
              lost.addAll(ids);
            }
          }
          checker.exorciseIndex(status);
        }
      }
      return new Done(lostCount == 0 ? kept(directory) : forgetOrigins(directory), lostCount, lost);
    }
  }

  private static SegmentInfos parts(Path index, Directory directory) throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory);
    } catch (IOException damage) {
      throw new IOException(
          "the list of what is in %s is lost (%s): only a backup brings it back (depeche restore)"
              .formatted(index, damage.getMessage()),
          damage);
    }
  }

  /** The ids of the articles in a part, where at least these can be read. */
  private static List<String> ids(SegmentInfo part, Directory directory) {
    List<String> ids = new ArrayList<>();
    Codec codec = part.getCodec();
    try (Directory files =
            part.getUseCompoundFile()
                ? codec.compoundFormat().getCompoundReader(directory, part)
                : new FilterDirectory(directory) {
                  @Override
                  public void close() {}
                };
        DocValuesProducer values = codec.docValuesFormat().fieldsProducer(state(part, files))) {
      FieldInfo id =
          codec.fieldInfosFormat().read(files, part, "", IOContext.READONCE).fieldInfo(Fields.ID);
      SortedDocValues named = id == null ? DocValues.emptySorted() : values.getSorted(id);
      while (named.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        ids.add(named.lookupOrd(named.ordValue()).utf8ToString());
      }
    } catch (IOException | RuntimeException unreadable) {
      // They are counted, and those read so far are named.
      return ids;
    }
    return ids;
  }

  private static SegmentReadState state(SegmentInfo part, Directory files) throws IOException {
    return new SegmentReadState(
        files,
        part,
        part.getCodec().fieldInfosFormat().read(files, part, "", IOContext.READONCE),
        IOContext.DEFAULT);
  }

  private static long forgetOrigins(Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> format = IndexFormat.of(writer).orElse(Map.of());
      writer.deleteDocuments(Kind.ORIGIN.term());
      writer.setLiveCommitData(format.entrySet());
      writer.commit();
    }
    return kept(directory);
  }

  private static long kept(Directory directory) throws IOException {
    long articles = 0;
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        LeafReader part = leaf.reader();
        Bits live = part.getLiveDocs();
        SortedDocValues ids = part.getSortedDocValues(Fields.ID);
        while (ids != null && ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          articles += live == null || live.get(ids.docID()) ? 1 : 0;
        }
      }
    }
    return articles;
  }
}
