package depeche.source.plain;

import depeche.source.draft.DateText;
import depeche.source.draft.LanguageTag;
import depeche.source.draft.WebAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line such as {@code Date : 19 juin 2024} before the text. */
record HeaderLine(Key key, String value) {
  private static final Pattern LINE = Pattern.compile("(\\p{L}[\\p{L} -]{1,20}?)\\s*:\\s+(\\S.*)");

  /** What a header line can tell, and how it is called. */
  enum Key {
    TITLE("titre", "title", "headline"),
    LEAD("chapô", "chapeau", "lead", "résumé"),
    DATE("date", "publié le", "published", "publication"),
    AUTHOR("auteur", "auteure", "autrice", "auteurs", "author", "authors", "byline"),
    SOURCE("source", "publication source", "publisher"),
    ADDRESS("url", "lien", "link", "adresse"),
    LANGUAGE("langue", "language", "lang"),
    TAGS("mots-clés", "mots clés", "tags", "keywords", "étiquettes"),
    CREDIT("crédit", "crédit photo", "photo", "credit");

    private final List<String> names;

    Key(String... names) {
      this.names = List.of(names);
    }

    private static Optional<Key> called(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(key -> key.names.contains(lower)).findFirst();
    }
  }

  /** The header in {@code line}; empty where the name is unknown or the value cannot be read. */
  static Optional<HeaderLine> parse(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Key.called(parts.group(1))
            .map(key -> new HeaderLine(key, parts.group(2).strip()))
            .filter(HeaderLine::isReadable)
        : Optional.empty();
  }

  private boolean isReadable() {
    return switch (key) {
      case DATE -> DateText.parse(value).isPresent();
      case ADDRESS -> WebAddress.parse(value).isPresent();
      case LANGUAGE -> LanguageTag.parse(value).isPresent();
      case TITLE, LEAD, AUTHOR, SOURCE, TAGS, CREDIT -> true;
    };
  }
}
