package depeche.web.page;

import depeche.article.MentionKind;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.SearchRequest;
import depeche.web.EntityAddress;
import depeche.web.SearchParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The active filters of a search, as chips that can be removed one by one. */
final class Chips {
  private final Messages messages;
  private final Names names;
  private final QueryString here;

  Chips(Messages messages, Names names, QueryString here) {
    this.messages = messages;
    this.names = names;
    this.here = Address.restarted(here);
  }

  List<Chip> of(SearchRequest request) {
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String id : request.filters().include().getOrDefault(facet, Set.of())) {
        chips.add(chip(facet, id, names.of(facet, id), false, here.minus(facet.apiName(), id)));
      }
    }
    for (Facet facet : Facet.values()) {
      for (String id : request.filters().exclude().getOrDefault(facet, Set.of())) {
        String text = messages.text("chip.not", names.of(facet, id));
        chips.add(chip(facet, id, text, true, here.minus(Address.not(facet), id)));
      }
    }
    Set<MentionKind> ignored = request.filters().ignored();
    if (!ignored.isEmpty()) {
      String text = new IgnoredMentions(messages).told(ignored);
      String remove = here.without(SearchParameters.IGNORE_MENTIONS).on(Address.SEARCH);
      chips.add(new Chip(Facet.COUNTRY.apiName(), text, true, remove, null));
    }
    if (!request.filters().published().equals(DateRange.ALWAYS)) {
      String remove = here.without("from", "to").on(Address.SEARCH);
      chips.add(new Chip("date", dates(request.filters().published()), false, remove, null));
    }
    if (here.first("match").isPresent()) {
      String text = messages.text("chip.match." + request.match().name().toLowerCase(Locale.ROOT));
      chips.add(new Chip("match", text, false, here.without("match").on(Address.SEARCH), null));
    }
    return chips;
  }

  private Chip chip(Facet facet, String id, String text, boolean excluded, QueryString without) {
    @Nullable String page =
        facet
            .entityKind()
            .filter(kind -> !excluded)
            .map(kind -> Address.language(here).on(EntityAddress.of(kind, id)))
            .orElse(null);
    return new Chip(facet.apiName(), text, excluded, without.on(Address.SEARCH), page);
  }

  /** A range in words: a whole year or month by its name. */
  private String dates(DateRange range) {
    LocalDate from = range.from();
    LocalDate to = range.to();
    if (from == null || to == null) {
      return from != null
          ? messages.text("chip.since", messages.day(from))
          : to != null ? messages.text("chip.until", messages.day(to)) : "";
    }
    if (from.equals(to)) {
      return messages.day(from);
    }
    return messages
        .wholePeriod(from, to)
        .orElseGet(() -> messages.text("chip.between", messages.day(from), messages.day(to)));
  }
}
