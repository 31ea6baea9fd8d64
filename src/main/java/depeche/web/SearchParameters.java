package depeche.web;

import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a search, the same for the API and the pages. */
public final class SearchParameters {
  /** Every parameter of a search, as documented. */
  public static final Set<String> NAMES = names();

  /** Those of them that say which articles, and not how to show them. */
  public static final Set<String> NARROWING = narrowing();

  /** Names the kinds of mention that do not put a country on an article. */
  public static final String IGNORE_MENTIONS = "ignoreMentions";

  private static final String DATE = "date";
  private static final String NONE = "none";

  private SearchParameters() {}

  /**
   * The search that {@code parameters} ask for. What is wrong with them is noted there and read as
   * absent here: call {@link Parameters#check} before using the request.
   *
   * @param reader the language of the one who asks
   */
  public static SearchRequest read(Parameters parameters, Language reader) {
    Filters filters = filters(parameters);
    return new SearchRequest(
        Objects.requireNonNullElse(parameters.text("q"), ""),
        reader,
        filters,
        Objects.requireNonNullElse(parameters.choice("match", MatchMode.class), MatchMode.AUTO),
        sort(parameters, filters),
        parameters.number("size", 0, 100, 10),
        parameters.text("cursor"),
        facets(parameters),
        parameters.flag("highlight", true),
        parameters.flag("expand", true));
  }

  /** Articles can be ordered by how much they are about something if that is filtered by. */
  private static @Nullable Sort sort(Parameters parameters, Filters filters) {
    Sort sort = parameters.choice("sort", Sort.class);
    if (sort == Sort.SALIENCE
        && filters.include().keySet().stream().allMatch(facet -> facet.entityKind().isEmpty())) {
      parameters.refuse(Fault.of("sort", "parameter.salience"));
    }
    return sort;
  }

  /**
   * The search that {@code parameters} narrow to, without hits or facets of its own. What is wrong
   * is noted as in {@link #read}.
   */
  public static SearchRequest readNarrowing(Parameters parameters, Language reader) {
    return new SearchRequest(
        Objects.requireNonNullElse(parameters.text("q"), ""),
        reader,
        filters(parameters),
        Objects.requireNonNullElse(parameters.choice("match", MatchMode.class), MatchMode.AUTO),
        null,
        0,
        null,
        FacetChoice.NONE,
        false,
        parameters.flag("expand", true));
  }

  private static Filters filters(Parameters parameters) {
    LocalDate from = parameters.firstDay("from");
    LocalDate to = parameters.lastDay("to");
    if (from != null && to != null && from.isAfter(to)) {
      parameters.refuse(Fault.of("to", "parameter.range", from.toString(), to.toString()));
    }
    return new Filters(
        values(parameters, ""),
        values(parameters, "not."),
        new DateRange(from, to),
        ignoredMentions(parameters));
  }

  /** The kinds of mention that do not count. What is wrong is noted as in {@link #read}. */
  public static Set<MentionKind> ignoredMentions(Parameters parameters) {
    Map<String, MentionKind> kinds = new LinkedHashMap<>();
    MentionKind.INDIRECT.forEach(kind -> kinds.put(kind.apiName(), kind));
    Set<MentionKind> ignored = EnumSet.noneOf(MentionKind.class);
    Set<String> named = parameters.list(IGNORE_MENTIONS, kinds.keySet());
    if (named != null) {
      kinds.keySet().retainAll(named);
      ignored.addAll(kinds.values());
    }
    return ignored;
  }

  /** What {@link #ignoredMentions} reads as {@code ignored}. */
  public static String ignoring(Set<MentionKind> ignored) {
    return ignored.stream().sorted().map(MentionKind::apiName).collect(Collectors.joining(","));
  }

  private static Map<Facet, Set<String>> values(Parameters parameters, String prefix) {
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> chosen = parameters.all(prefix + facet.apiName());
      if (!chosen.isEmpty()) {
        values.put(facet, chosen);
      }
    }
    return values;
  }

  private static FacetChoice facets(Parameters parameters) {
    Set<String> named = named(parameters);
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    for (Facet facet : Facet.values()) {
      if (named == null || named.contains(facet.apiName())) {
        facets.add(facet);
      }
    }
    return new FacetChoice(
        facets,
        named == null || named.contains(DATE),
        parameters.number("facetSize", 1, 200, 10),
        Objects.requireNonNullElse(parameters.choice("interval", Interval.class), Interval.AUTO));
  }

  private static @Nullable Set<String> named(Parameters parameters) {
    Set<String> choices = new LinkedHashSet<>();
    Arrays.stream(Facet.values()).map(Facet::apiName).forEach(choices::add);
    choices.add(DATE);
    choices.add(NONE);
    Set<String> named = parameters.list("facets", choices);
    if (named != null && named.contains(NONE) && named.size() > 1) {
      parameters.refuse(Fault.of("facets", "parameter.none", NONE));
    }
    return named;
  }

  private static Set<String> narrowing() {
    Set<String> names = new LinkedHashSet<>(List.of("q"));
    for (Facet facet : Facet.values()) {
      names.add(facet.apiName());
      names.add("not." + facet.apiName());
    }
    names.addAll(List.of(IGNORE_MENTIONS, "from", "to", "match", "expand"));
    return Collections.unmodifiableSet(names);
  }

  private static Set<String> names() {
    Set<String> names = new LinkedHashSet<>(narrowing());
    names.addAll(List.of("sort", "size", "cursor", "facets", "facetSize", "interval", "highlight"));
    return Collections.unmodifiableSet(names);
  }
}
