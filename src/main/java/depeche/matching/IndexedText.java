package depeche.matching;

import depeche.article.Language;
import depeche.query.TextField;
import java.util.List;

/** A part of each article whose words are in the index, and the names of the fields they are in. */
public enum IndexedText {
  /** Title, lead and body. */
  TEXT("text", true),
  TITLE("title", true),
  /** To rank by only; its forms are not kept. */
  LEAD("lead", true),
  /** Names, which have no inflection, and which every language reads alike. */
  AUTHOR("author", false);

  private final String field;
  private final boolean stemmed;

  IndexedText(String field, boolean stemmed) {
    this.field = field;
    this.stemmed = stemmed;
  }

  static IndexedText of(TextField field) {
    return switch (field) {
      case TITLE -> TITLE;
      case AUTHOR -> AUTHOR;
    };
  }

  /** What the names of its fields begin with. */
  public String field() {
    return field;
  }

  boolean stemmed() {
    return stemmed;
  }

  /** Stems differ from language to language, so each has its own field. */
  public String stem(Language language) {
    return field + ".stem." + language.tag();
  }

  public String exact() {
    return field + ".exact";
  }

  public String surface() {
    return field + ".surface";
  }

  /** Whose chains read the words, for a query in {@code asked}. */
  List<Language> languages(List<Language> asked) {
    return stemmed ? asked : List.of(Language.UNKNOWN);
  }
}
