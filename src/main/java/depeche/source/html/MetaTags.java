package depeche.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's {@code <meta>} elements: OpenGraph, Twitter cards, Dublin Core and the plain ones. */
final class MetaTags {
  private final Map<String, List<String>> values = new TreeMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element meta : page.select("meta[content]")) {
      String content = PageText.withoutMarkup(meta.attr("content")).strip();
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          tags.values.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
        }
      }
    }
    return tags;
  }

  /** The first value of the first name that has one, or empty. */
  String first(String... names) {
    List<String> all = all(names);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** All values of the first name that has one. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }
}
