package depeche.web.page;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.Labels;
import depeche.desk.UnderstoodQuery;
import depeche.desk.expansion.Expansion;
import depeche.query.Clause;
import depeche.query.Clause.Everything;
import depeche.query.Clause.Has;
import depeche.query.Facet;
import depeche.query.Warning;
import depeche.web.page.Understood.Oddity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells in sentences how a query is understood, and what is odd about it. */
final class UnderstoodQueries {
  private static final int MOST_ODDITIES = 3;

  /** In UTF-16 units: what stands around an oddity is there to find it by. */
  private static final int SURROUNDINGS = 24;

  private final Messages messages;
  private final Labels labels;

  UnderstoodQueries(Messages messages, Labels labels) {
    this.messages = messages;
    this.labels = labels;
  }

  /**
   * @param q the query as typed
   */
  Understood of(String q, UnderstoodQuery query) {
    List<Oddity> oddities = new ArrayList<>();
    for (Warning warning : query.warnings()) {
      oddities.add(oddity(q, warning));
    }
    query
        .meant()
        .forEach((has, ids) -> {
          if (isUnknown(has, ids)) {
            oddities.add(
                new Oddity(
                    messages.text(
                        "understood.unknown." + has.facet().apiName(),
                        ClauseWords.quotable(has.value())),
                    "",
                    "",
                    ""));
          }
        });
    return new Understood(
        sentence(query), oddities.subList(0, Math.min(MOST_ODDITIES, oddities.size())));
  }

  private String sentence(UnderstoodQuery query) {
    Clause clause = query.clause();
    if (clause instanceof Everything) {
      return "";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(new ClauseWords(messages, labels, query.meant()).sentence(clause));
    if (!query.ignored().isEmpty()
        && query.meant().keySet().stream().anyMatch(has -> has.facet() == Facet.COUNTRY)) {
      sentences.add(new IgnoredMentions(messages).sentence(query.ignored()));
    }
    String others =
        query.expansions().stream()
            .map(Expansion::text)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      sentences.add(messages.text("understood.expanded", others));
    }
    return String.join(" ", sentences);
  }

  /** Of people and sources, those are known that articles speak of: only a search can tell. */
  private boolean isUnknown(Has has, List<String> ids) {
    return switch (has.facet()) {
      case COUNTRY -> ids.stream().allMatch(id -> isUnknown(EntityKind.COUNTRY, id));
      case TOPIC -> ids.stream().allMatch(id -> isUnknown(EntityKind.TOPIC, id));
      case LANGUAGE -> ids.stream().noneMatch(this::isLanguage);
      case PERSON, SOURCE -> false;
    };
  }

  private boolean isUnknown(EntityKind kind, String id) {
    return labels.entity(kind, id, "", messages.language().language()).isEmpty();
  }

  /** The JDK calls a language that it does not know by its tag. */
  private boolean isLanguage(String id) {
    return Language.isValid(id) && !messages.languageName(new Language(id)).equals(id);
  }

  private Oddity oddity(String q, Warning warning) {
    String text =
        messages.text(
            "understood.at",
            messages
                .language()
                .words()
                .say("warning." + warning.problem().name().toLowerCase(Locale.ROOT)),
            warning.offset() + 1);
    int start = Math.clamp(warning.offset(), 0, q.length());
    int end = end(q, start);
    int from = Math.max(0, start - SURROUNDINGS);
    int to = Math.min(q.length(), end + SURROUNDINGS);
    return new Oddity(
        text,
        (from > 0 ? "…" : "") + ClauseWords.harmless(q.substring(from, start)),
        ClauseWords.harmless(q.substring(start, end)),
        ClauseWords.harmless(q.substring(end, to)) + (to < q.length() ? "…" : ""));
  }

  /** The end of the word that begins at {@code start}, or of the sign that stands there. */
  private static int end(String q, int start) {
    if (start >= q.length()) {
      return start;
    }
    if (!Character.isLetterOrDigit(q.codePointAt(start))) {
      return q.offsetByCodePoints(start, 1);
    }
    int end = start;
    while (end < q.length()
        && end < start + SURROUNDINGS
        && !Character.isWhitespace(q.charAt(end))) {
      end++;
    }
    return end;
  }
}
