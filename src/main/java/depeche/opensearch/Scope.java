package depeche.opensearch;

import depeche.article.Language;
import depeche.query.TextField;
import java.util.List;

/** Where a query's words are looked for. */
enum Scope {
  TEXT(Fields.TEXT, true),
  TITLE(Fields.TITLE, true),
  /** Names, which have no inflection, and which every language reads alike. */
  AUTHOR(Fields.AUTHOR, false);

  private final String field;
  private final boolean stemmed;

  Scope(String field, boolean stemmed) {
    this.field = field;
    this.stemmed = stemmed;
  }

  static Scope of(TextField field) {
    return switch (field) {
      case TITLE -> TITLE;
      case AUTHOR -> AUTHOR;
    };
  }

  boolean stemmed() {
    return stemmed;
  }

  String stem(Language language) {
    return Fields.stem(field, language);
  }

  String exact() {
    return Fields.exact(field);
  }

  String surface() {
    return Fields.surface(field);
  }

  /** Whose chains read the words, for a query in {@code asked}. */
  List<Language> languages(List<Language> asked) {
    return stemmed ? asked : List.of(Language.UNKNOWN);
  }
}
