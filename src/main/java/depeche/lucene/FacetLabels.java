package depeche.lucene;

import depeche.query.Facet;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
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
    return uses.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(id);
  }

  private static boolean startsWith(@Nullable BytesRef term, BytesRef start) {
    return term != null && StringHelper.startsWith(term, start);
  }
}
