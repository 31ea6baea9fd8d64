package depeche.web.page;

import depeche.index.ArticleHits;
import depeche.index.ArticleHits.FacetCount;
import depeche.query.Facet;
import depeche.query.SearchRequest;
import depeche.web.EntityAddress;
import depeche.web.page.FacetView.Choice;
import depeche.web.page.FacetView.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns counts into the facets beside the results: every value a link to its own result. */
final class FacetViews {
  private final Messages messages;
  private final Names names;
  private final QueryString here;

  FacetViews(Messages messages, Names names, QueryString here) {
    this.messages = messages;
    this.names = names;
    this.here = Address.restarted(here);
  }

  /** The facets that have something to choose, in the order in which readers ask. */
  List<FacetView> of(ArticleHits found, SearchRequest request) {
    List<FacetView> views = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<FacetCount> counts = found.facets().getOrDefault(facet, List.of());
      Set<String> excluded = request.filters().exclude().getOrDefault(facet, Set.of());
      List<Choice> choices = choices(facet, counts, excluded);
      boolean single = facet.entityKind().isEmpty() && choices.size() < 2 && none(counts, excluded);
      if (!choices.isEmpty() && !single) {
        views.add(
            new FacetView(
                facet.apiName(),
                messages.text("facet." + facet.apiName()),
                choices,
                facet == Facet.COUNTRY
                    ? new IgnoredMentions(messages)
                        .metonyms(here, Address.SEARCH, request.filters().ignored())
                    : null,
                counts.size() >= request.facets().size() && facet != Facet.LANGUAGE
                    ? within(facet)
                    : null));
      }
    }
    return views;
  }

  private Within within(Facet facet) {
    QueryString kept = Address.narrowing(here);
    String path = Address.FACETS + facet.apiName();
    return new Within(path, kept.parameters(), kept.on(path));
  }

  private static boolean none(List<FacetCount> counts, Set<String> excluded) {
    return excluded.isEmpty() && counts.stream().noneMatch(FacetCount::selected);
  }

  private List<Choice> choices(Facet facet, List<FacetCount> counts, Set<String> excluded) {
    List<FacetCount> open =
        counts.stream().filter(count -> !excluded.contains(count.id())).toList();
    Set<String> listed = open.stream().map(FacetCount::id).collect(Collectors.toSet());
    Stream<Choice> offered =
        nested(facet, open, listed).stream()
            .map(count -> choice(facet, count, isPart(facet, count, listed)));
    Stream<Choice> shut = excluded.stream().map(id -> excluded(facet, id));
    return Stream.concat(offered, shut).toList();
  }

  /** The parts of a whole right after it, both in the order they had. */
  private List<FacetCount> nested(Facet facet, List<FacetCount> counts, Set<String> listed) {
    return counts.stream()
        .filter(count -> !isPart(facet, count, listed))
        .flatMap(whole ->
            Stream.concat(
                Stream.of(whole),
                counts.stream()
                    .filter(part -> isPart(facet, part, listed))
                    .filter(part -> names.parent(facet, part.id()).equals(whole.id()))))
        .toList();
  }

  private boolean isPart(Facet facet, FacetCount count, Set<String> listed) {
    return listed.contains(names.parent(facet, count.id()));
  }

  /** A value that can be chosen, or is. */
  Choice choice(Facet facet, FacetCount count) {
    return choice(facet, count, false);
  }

  private Choice choice(Facet facet, FacetCount count, boolean part) {
    String name = facet.apiName();
    QueryString toggled =
        count.selected() ? here.minus(name, count.id()) : here.plus(name, count.id());
    return new Choice(
        names.of(facet, count),
        messages.number(count.count()),
        count.selected(),
        false,
        part,
        toggled.on(Address.SEARCH),
        here.minus(name, count.id()).plus(Address.not(facet), count.id()).on(Address.SEARCH),
        page(facet, count.id()));
  }

  private Choice excluded(Facet facet, String id) {
    String again = here.minus(Address.not(facet), id).on(Address.SEARCH);
    return new Choice(names.of(facet, id), "", false, true, false, again, again, null);
  }

  private @Nullable String page(Facet facet, String id) {
    return facet
        .entityKind()
        .map(kind -> Address.language(here).on(EntityAddress.of(kind, id)))
        .orElse(null);
  }
}
