package depeche.web.site;

import depeche.article.Article;
import depeche.article.Language;
import depeche.desk.Search;
import depeche.index.ArticleHits.Bucket;
import depeche.index.ArticleHits.Histogram;
import depeche.query.DateRange;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import depeche.web.ArticleAddress;
import depeche.web.HitStream;
import depeche.web.XmlText;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Every dated article's page, for crawlers (the sitemap protocol 0.9): an index of months, or of
 * days where a month has more than the 50,000 addresses that one sitemap may hold. Articles without
 * a date are in none.
 */
@Singleton
final class Sitemaps {
  static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  static final int MOST_ADDRESSES = 50_000;

  private final Search search;
  private final EntitySitemaps entities;

  Sitemaps(Search search, EntitySitemaps entities) {
    this.search = search;
    this.entities = entities;
  }

  /** The index of all sitemaps, whose addresses begin with {@code host}. */
  String index(String host) {
    try {
      StringWriter text = new StringWriter();
      XmlText xml = XmlText.document(text);
      xml.start("sitemapindex", "xmlns", NAMESPACE);
      for (String part : Stream.concat(periods(), entities.names()).toList()) {
        xml.start("sitemap");
        xml.element("loc", host + "/sitemaps/" + part + ".xml");
        xml.end();
      }
      xml.end();
      xml.close();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a string takes whatever is written to it", impossible);
    }
  }

  private Stream<String> periods() {
    return buckets(DateRange.ALWAYS, Interval.MONTH)
        .flatMap(month ->
            month.count() <= MOST_ADDRESSES
                ? Stream.of(YearMonth.from(month.from()).toString())
                : buckets(new DateRange(month.from(), month.to()), Interval.DAY)
                    .map(day -> day.from().toString()));
  }

  private Stream<Bucket> buckets(DateRange range, Interval interval) {
    FacetChoice dates = new FacetChoice(Set.of(), true, 1, interval);
    Histogram histogram = search.answer(request(range, dates)).found().dates();
    return histogram == null
        ? Stream.empty()
        : histogram.buckets().stream().filter(bucket -> bucket.count() > 0);
  }

  /** The articles of a month or day, or nothing where {@code period} is neither. */
  Optional<InputStream> of(String period, String host) {
    return range(period).map(range -> stream(range, host));
  }

  private InputStream stream(DateRange range, String host) {
    return new HitStream(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset xmlns=\"" + NAMESPACE + "\">",
        search.all(request(range, FacetChoice.NONE)),
        hit -> entry(host, hit.article().article()),
        "</urlset>");
  }

  private static String entry(String host, Article article) {
    try {
      StringWriter text = new StringWriter();
      XmlText xml = XmlText.fragment(text);
      xml.start("url");
      xml.element("loc", host + ArticleAddress.of(article.id()));
      Instant changed = article.modified() == null ? article.published() : article.modified();
      if (changed != null) {
        xml.element("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
      }
      xml.end();
      xml.close();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a string takes whatever is written to it", impossible);
    }
  }

  private static Optional<DateRange> range(String period) {
    try {
      if (period.length() == "2024-06".length()) {
        YearMonth month = YearMonth.parse(period);
        return Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = LocalDate.parse(period);
      return Optional.of(new DateRange(day, day));
    } catch (DateTimeException noPeriod) {
      return Optional.empty();
    }
  }

  private static SearchRequest request(DateRange range, FacetChoice facets) {
    return new SearchRequest(
        "",
        Language.FRENCH,
        new Filters(Map.of(), Map.of(), range),
        MatchMode.AUTO,
        Sort.OLDEST,
        0,
        null,
        facets,
        false);
  }
}
