package depeche.source.draft;

import depeche.article.Language;
import java.util.Optional;

/** Reads the language that a sender declares: {@code fr}, {@code fr-CH}, {@code fr_FR}. */
public final class LanguageTag {
  private LanguageTag() {}

  /** The language, or empty where {@code text} is no BCP-47 tag. */
  public static Optional<Language> parse(String text) {
    String tag = Prose.line(text).replace('_', '-');
    return Language.isValid(tag) ? Optional.of(new Language(tag)) : Optional.empty();
  }
}
