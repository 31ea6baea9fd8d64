package depeche.web.page;

import static depeche.web.SearchParameters.IGNORE_MENTIONS;

import depeche.article.MentionKind;
import depeche.web.SearchParameters;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which mentions of countries do not count, and switches metonyms off and on. */
final class IgnoredMentions {
  private final Messages messages;

  IgnoredMentions(Messages messages) {
    this.messages = messages;
  }

  /** In a few words; {@code ignored} has at least one kind. */
  String told(Set<MentionKind> ignored) {
    return ignored.equals(MentionKind.METONYMS)
        ? messages.text("mentions.without.metonyms")
        : messages.text("mentions.without", names(ignored));
  }

  /** As a sentence of its own. */
  String sentence(Set<MentionKind> ignored) {
    return messages.text("understood.ignored", names(ignored));
  }

  /** The search {@code here} without metonyms, or with them where some mentions are ignored. */
  FacetView.Switch metonyms(QueryString here, Set<MentionKind> ignored) {
    QueryString others = here.without(IGNORE_MENTIONS);
    String address =
        ignored.isEmpty()
            ? others
                .with(IGNORE_MENTIONS, SearchParameters.ignoring(MentionKind.METONYMS))
                .on(Address.SEARCH)
            : others.on(Address.SEARCH);
    return new FacetView.Switch(
        ignored.isEmpty() ? messages.text("mentions.without.metonyms") : told(ignored),
        messages.text("mentions.without.metonyms.hint"),
        !ignored.isEmpty(),
        address);
  }

  private String names(Set<MentionKind> kinds) {
    return kinds.stream()
        .sorted()
        .map(kind -> messages.text("mentions." + kind.apiName()))
        .collect(Collectors.joining(", "));
  }
}
