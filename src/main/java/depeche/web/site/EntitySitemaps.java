package depeche.web.site;

import static depeche.web.EntityAddress.ENOUGH_ARTICLES;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.entities.FacetSearch;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ValueOrder;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.web.EntityAddress;
import depeche.web.XmlText;
import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * The pages about people, countries and topics with enough articles, for crawlers: one sitemap for
 * each kind, the values with the most articles where there are more than it may hold.
 */
@Singleton
final class EntitySitemaps {
  private static final int AT_ONCE = 1_000;

  private static final SearchRequest EVERYTHING =
      new SearchRequest(
          "",
          Language.FRENCH,
          Filters.NONE,
          MatchMode.AUTO,
          null,
          0,
          null,
          FacetChoice.NONE,
          false);

  private final FacetSearch facets;

  EntitySitemaps(FacetSearch facets) {
    this.facets = facets;
  }

  /** The names of the sitemaps that have an address. */
  Stream<String> names() {
    return Arrays.stream(EntityKind.values())
        .filter(kind -> !values(kind, 0, 1).isEmpty())
        .map(EntitySitemaps::name);
  }

  /** The sitemap of that name, or nothing where there is none. */
  Optional<String> of(String name, String host) {
    return Arrays.stream(EntityKind.values())
        .filter(kind -> name(kind).equals(name))
        .findFirst()
        .map(kind -> written(kind, host));
  }

  private static String name(EntityKind kind) {
    return EntityAddress.base(kind).replace("/", "");
  }

  private String written(EntityKind kind, String host) {
    try {
      StringWriter text = new StringWriter();
      XmlText xml = XmlText.document(text);
      xml.start("urlset", "xmlns", Sitemaps.NAMESPACE);
      for (FacetCount value : all(kind)) {
        xml.start("url");
        xml.element("loc", host + EntityAddress.of(kind, value.id()));
        xml.end();
      }
      xml.end();
      xml.close();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a string takes whatever is written to it", impossible);
    }
  }

  private List<FacetCount> all(EntityKind kind) {
    List<FacetCount> all = new ArrayList<>();
    List<FacetCount> some;
    do {
      some = values(kind, all.size(), AT_ONCE);
      all.addAll(some);
    } while (some.size() == AT_ONCE && all.size() < Sitemaps.MOST_ADDRESSES);
    return all;
  }

  /** They come by falling count: the first that is too small ends them. */
  private List<FacetCount> values(EntityKind kind, int from, int size) {
    return facets
        .values(EVERYTHING, Facet.of(kind), "", ValueOrder.COUNT, from, size)
        .values()
        .stream()
        .takeWhile(value -> value.count() >= ENOUGH_ARTICLES)
        .toList();
  }
}
