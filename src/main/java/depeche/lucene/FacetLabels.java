package depeche.lucene;

import depeche.query.Facet;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * What articles call a facet's values. Each label is a term that begins with the id, so that the
 * one most articles use is a short walk along the terms.
 */
final class FacetLabels {
  private static final char SEPARATOR = '\0';

  private FacetLabels() {}

  static String term(String id, String label) {
    return id + SEPARATOR + label;
  }

  /** The label most articles give {@code id}, the first by spelling among equals; else the id. */
  static String label(IndexReader reader, Facet facet, String id) throws IOException {
    BytesRef start = new BytesRef(term(id, ""));
    Map<String, Integer> uses = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.label(facet));
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = each.term(); startsWith(term, start); ) {
        String label = term.utf8ToString().substring(id.length() + 1);
        uses.merge(label, each.docFreq(), Integer::sum);
        term = each.next();
      }
    }
    return mostUsed(uses).orElse(id);
  }

  /**
   * The same for all values that have any label, in one walk: quicker than asking for thousands.
   */
  static Map<String, String> all(IndexReader reader, Facet facet) throws IOException {
    Map<String, String> labels = new HashMap<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.label(facet));
    if (terms == null) {
      return labels;
    }
    String id = "";
    Map<String, Integer> uses = new HashMap<>();
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String idAndLabel = term.utf8ToString();
      int end = idAndLabel.indexOf(SEPARATOR);
      if (!idAndLabel.substring(0, end).equals(id)) {
        add(labels, id, uses);
        id = idAndLabel.substring(0, end);
        uses.clear();
      }
      uses.merge(idAndLabel.substring(end + 1), each.docFreq(), Integer::sum);
    }
    add(labels, id, uses);
    return labels;
  }

  private static void add(Map<String, String> labels, String id, Map<String, Integer> uses) {
    mostUsed(uses).ifPresent(label -> labels.put(id, label));
  }

  private static Optional<String> mostUsed(Map<String, Integer> uses) {
    return uses.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  private static boolean startsWith(@Nullable BytesRef term, BytesRef start) {
    return term != null && StringHelper.startsWith(term, start);
  }
}
