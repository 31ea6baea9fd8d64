package depeche.text;

import depeche.article.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells which language a text is in. */
public final class LanguageDetector {
  private static final int LONGEST = 3000;

  private static final Map<String, String> MACRO_LANGUAGES =
      Map.of(
          "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "no", "nno", "no", "pnb", "pa",
          "plt", "mg");

  /** How much a language has to be ahead of the ones that newsrooms mostly write in. */
  private static final double RARE = 0.2;

  private static final Set<Language> FREQUENT =
      Set.of(
          Language.FRENCH,
          Language.ENGLISH,
          Language.GERMAN,
          Language.SPANISH,
          Language.ITALIAN,
          Language.PORTUGUESE,
          Language.RUSSIAN,
          Language.ARABIC);

  /**
   * The model is too modest: at this sharpness its confidence agrees with how often it is right.
   */
  private static final double SHARPNESS = 10;

  private final LanguageModel model;
  private final HeadlineWords words;
  private final List<Language> outcomes;

  /**
   * @param confidence from 0 to 1
   */
  public record Detection(Language language, double confidence) {}

  private LanguageDetector(LanguageModel model, HeadlineWords words) {
    this.model = model;
    this.words = words;
    this.outcomes = model.outcomes().stream().map(LanguageDetector::language).toList();
  }

  /** Reads the model for the languages that are analysed; safe to share between threads. */
  public static LanguageDetector load() {
    LanguageModel model = LanguageModel.load(code -> Chains.languages().contains(language(code)));
    return new LanguageDetector(model, HeadlineWords.load());
  }

  /** The most likely language of {@code text}, or {@link Language#UNKNOWN} with confidence 0. */
  public Detection detect(String text) {
    return detect(text, Chains.languages());
  }

  /**
   * The most likely of some languages, such as those of a corpus, or {@link Language#UNKNOWN} with
   * confidence 0.
   */
  public Detection detect(String text, Set<Language> among) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return new Detection(Language.UNKNOWN, 0);
    }
    String plain = normalised(text);
    Map<Language, Double> scores = new HashMap<>();
    double[] outcomeScores = model.scores(plain);
    for (int i = 0; i < outcomeScores.length; i++) {
      Language language = outcomes.get(i);
      if (among.contains(language)) {
        double rare = FREQUENT.contains(language) ? 0 : RARE;
        scores.merge(language, outcomeScores[i] - rare, Math::max);
      }
    }
    words
        .evidence(plain)
        .forEach((language, more) -> scores.computeIfPresent(language, (_, score) -> score + more));
    return best(scores);
  }

  private static Detection best(Map<Language, Double> scores) {
    Language best = Language.UNKNOWN;
    double highest = Double.NEGATIVE_INFINITY;
    for (var score : scores.entrySet()) {
      if (score.getValue() > highest) {
        best = score.getKey();
        highest = score.getValue();
      }
    }
    double sum = 0;
    for (double score : scores.values()) {
      sum += Math.exp(SHARPNESS * (score - highest));
    }
    return new Detection(best, scores.isEmpty() ? 0 : 1 / sum);
  }

  private static String normalised(String text) {
    int length = Math.min(text.length(), LONGEST);
    StringBuilder plain = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!isSpaceOrNumber(c)) {
        plain.append(c);
      } else if (i == 0 || !isSpaceOrNumber(text.charAt(i - 1))) {
        plain.append(' ');
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSpaceOrNumber(char c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> c == ' ' || (c >= '\t' && c <= '\r');
    };
  }

  private static Language language(String code) {
    String two = MACRO_LANGUAGES.get(code);
    if (two != null) {
      return new Language(two);
    }
    for (String tag : Locale.getISOLanguages()) {
      if (Locale.of(tag).getISO3Language().equals(code)) {
        return new Language(tag);
      }
    }
    return new Language(code);
  }
}
