package depeche.web.page;

import depeche.article.Language;
import depeche.desk.Labels;
import depeche.query.Clause;
import depeche.query.Clause.Accented;
import depeche.query.Clause.All;
import depeche.query.Clause.Any;
import depeche.query.Clause.AtLeast;
import depeche.query.Clause.Everything;
import depeche.query.Clause.Has;
import depeche.query.Clause.In;
import depeche.query.Clause.Near;
import depeche.query.Clause.Not;
import depeche.query.Clause.Phrase;
import depeche.query.Clause.Prefix;
import depeche.query.Clause.Published;
import depeche.query.Clause.Widened;
import depeche.query.Clause.Word;
import depeche.query.Facet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language which articles a clause finds. */
final class ClauseWords {
  /** In UTF-16 units: a sentence is read at a glance, or not at all. */
  private static final int LONGEST_SENTENCE = 420;

  private static final int LONGEST_QUOTE = 60;

  /** Control characters, and those that turn the text around them. */
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

  private final Messages messages;
  private final Labels labels;
  private final Map<Has, List<String>> meant;

  /**
   * @param meant the ids that names can mean
   */
  ClauseWords(Messages messages, Labels labels, Map<Has, List<String>> meant) {
    this.messages = messages;
    this.labels = labels;
    this.meant = meant;
  }

  /** What stands between quotation marks of ours: no longer than can be read, and harmless. */
  static String quotable(String text) {
    return shortened(harmless(text), LONGEST_QUOTE);
  }

  /** {@code text} without what would change how its surroundings are shown. */
  static String harmless(String text) {
    return HARMFUL.matcher(text).replaceAll(" ");
  }

  /** One sentence, beginning with the articles. */
  String sentence(Clause clause) {
    String sentence =
        switch (clause) {
          case Everything() -> text("everything");
          case Not _ -> text("everything.but", told(clause));
          case All(List<Clause> clauses) when clauses.stream().allMatch(Not.class::isInstance) ->
              text("everything.but", told(clause));
          case Word _ -> text("articles", text("form", told(clause)));
          case All(List<Clause> clauses) when clauses.stream().allMatch(Word.class::isInstance) ->
              text("articles", text("forms", told(clause)));
          default -> text("articles", told(clause));
        };
    return shortened(sentence, LONGEST_SENTENCE);
  }

  /** What follows the word “articles”, such as “with …” or “published since …”. */
  private String told(Clause clause) {
    Optional<String> words = words(clause);
    if (words.isPresent()) {
      return text("with", words.get());
    }
    return switch (clause) {
      case All(List<Clause> clauses) -> all(clauses);
      case Any(List<Clause> clauses) -> any(clauses);
      case AtLeast(int least, List<Clause> clauses) ->
          text("least", least, clauses.size(), any(clauses));
      case Widened(Clause narrow, Clause _) -> told(narrow);
      case Not(Clause denied) -> text("not", told(denied));
      case In(var field, Clause inner) ->
          text("in." + field.name().toLowerCase(Locale.ROOT), words(inner).orElse(""));
      case Has has -> text(has.facet().apiName(), joined(names(has), "or"));
      case Published(LocalDate from, LocalDate to) -> published(from, to);
      case Everything _, Word _, Accented _, Prefix _, Phrase _, Near _ -> text("everything");
    };
  }

  /** What an article must have in its text, if that is what the clause is about. */
  private Optional<String> words(Clause clause) {
    return switch (clause) {
      case Word(String text) -> Optional.of(quoted(text));
      case Accented(String text) -> Optional.of(text("accented", quoted(text)));
      case Prefix(String text) -> Optional.of(text("prefix", quoted(text)));
      case Phrase(String text) -> Optional.of(text("phrase", quoted(text)));
      case Near(String text, int distance) -> Optional.of(text("near", quoted(text), distance));
      case All _, Any _, AtLeast _, Widened _, Not _, In _, Has _, Published _, Everything _ ->
          Optional.empty();
    };
  }

  /** Words that stand together are told together. */
  private String all(List<Clause> clauses) {
    List<String> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Clause clause : clauses) {
      words(clause)
          .ifPresentOrElse(
              words::add,
              () -> {
                with(words, parts);
                parts.add(grouped(clause));
              });
    }
    with(words, parts);
    return String.join(", ", parts);
  }

  private void with(List<String> words, List<String> parts) {
    if (!words.isEmpty()) {
      parts.add(text("with", joined(words, "and")));
      words.clear();
    }
  }

  private String any(List<Clause> clauses) {
    List<String> words = clauses.stream().flatMap(clause -> words(clause).stream()).toList();
    return words.size() == clauses.size()
        ? text("with", joined(words, "or"))
        : joined(clauses.stream().map(this::alternative).toList(), "or");
  }

  private String alternative(Clause clause) {
    return clause instanceof Not(Clause denied) ? text("but", told(denied)) : grouped(clause);
  }

  private String grouped(Clause clause) {
    return clause instanceof All || clause instanceof Any ? "(" + told(clause) + ")" : told(clause);
  }

  private List<String> names(Has has) {
    return meant.getOrDefault(has, List.of(has.value())).stream()
        .map(id -> name(has, id))
        .distinct()
        .toList();
  }

  private String name(Has has, String id) {
    return has.facet() == Facet.LANGUAGE && Language.isValid(id)
        ? messages.languageName(new Language(id))
        : quoted(labels.value(has.facet(), id, has.value(), messages.language().language()));
  }

  private String published(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null) {
      return from != null
          ? text("since", messages.day(from))
          : to != null ? text("until", messages.day(to)) : text("everything");
    }
    return from.equals(to)
        ? text("day", messages.day(from))
        : messages
            .wholePeriod(from, to)
            .map(period -> text("period", period))
            .orElseGet(() -> text("between", messages.day(from), messages.day(to)));
  }

  private String joined(List<String> parts, String conjunction) {
    return parts.size() == 1
        ? parts.getFirst()
        : text(conjunction, String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
  }

  private String quoted(String text) {
    return text("quoted", quotable(text));
  }

  private String text(String key, Object... arguments) {
    return messages.text("understood." + key, arguments);
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }
}
