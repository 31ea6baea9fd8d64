package depeche.desk;

import depeche.article.Language;
import depeche.query.Clause;
import depeche.text.LanguageDetector;
import depeche.text.LanguageDetector.Detection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which languages a query's words may be in. */
final class QueryLanguages {
  /** From here on a detection outweighs its reader's language: on short queries it is right. */
  private static final double CONFIDENT = 0.9;

  private static final int MOST = 4;

  private final LanguageDetector detector;

  QueryLanguages(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * The likeliest language first. A query that is plainly in one language is read in that and its
   * reader's; one too short to tell, in its reader's and in those the corpus mostly holds, since
   * {@code sanctions} may be either.
   *
   * @param archive how many articles each language has
   */
  List<Language> of(Clause clause, Language reader, LanguageCounts archive) {
    Detection detection = detector.detect(words(clause).collect(Collectors.joining(" ")));
    Stream<Language> likely =
        detection.confidence() >= CONFIDENT
            ? Stream.of(detection.language(), reader)
            : Stream.concat(Stream.of(reader), archive.common().stream());
    return likely.distinct().limit(MOST).toList();
  }

  /** The words and phrases that are looked for in texts, as typed. */
  static Stream<String> words(Clause clause) {
    return switch (clause) {
      case Clause.Word(String text) -> Stream.of(text);
      case Clause.Accented(String text) -> Stream.of(text);
      case Clause.Phrase(String text) -> Stream.of(text);
      case Clause.Near(String text, int _) -> Stream.of(text);
      case Clause.All(List<Clause> clauses) -> clauses.stream().flatMap(QueryLanguages::words);
      case Clause.Any(List<Clause> clauses) -> clauses.stream().flatMap(QueryLanguages::words);
      case Clause.AtLeast(int _, List<Clause> clauses) ->
          clauses.stream().flatMap(QueryLanguages::words);
      case Clause.Widened(Clause narrow, Clause _) -> words(narrow);
      case Clause.In(var _, Clause inner) -> words(inner);
      case Clause.Not(Clause denied) -> words(denied);
      case Clause.Everything _, Clause.Prefix _, Clause.Has _, Clause.Published _ -> Stream.empty();
    };
  }
}
