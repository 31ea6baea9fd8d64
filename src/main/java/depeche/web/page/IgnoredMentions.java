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

  /**
   * The page {@code here} without metonyms, or with all mentions where some are ignored.
   *
   * @param path of the page
   */
  FacetView.Switch metonyms(QueryString here, String path, Set<MentionKind> ignored) {
    String metonyms = SearchParameters.ignoring(MentionKind.METONYMS);
    return ignored.isEmpty()
        ? new FacetView.Switch(
            messages.text("mentions.without.metonyms"),
            messages.text("mentions.without.metonyms.hint"),
            false,
            here.with(IGNORE_MENTIONS, metonyms).on(path))
        : new FacetView.Switch(
            told(ignored),
            messages.text("mentions.with.hint"),
            true,
            here.without(IGNORE_MENTIONS).on(path));
  }

  private String names(Set<MentionKind> kinds) {
    return kinds.stream()
        .sorted()
        .map(kind -> messages.text("mentions." + kind.apiName()))
        .collect(Collectors.joining(", "));
  }
}
