package depeche.entity;

import depeche.article.Language;
import depeche.article.MentionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public figures of {@code people.tsv}, by every name they are known under. */
final class Figures {
  /**
   * What a name in a text says.
   *
   * @param figure who it is; null for a name that is nobody's, such as a firm's
   */
  record Reading(@Nullable Figure figure, MentionKind kind) {}

  private final NameContext context;
  private final Map<String, Language> languages = new HashMap<>();
  private final PhraseBook<Reading> book = new PhraseBook<>(Begins.FIGURE);
  private final Map<String, Figure> byId = new LinkedHashMap<>();
  private final Map<String, List<Figure>> byName = new HashMap<>();

  Figures(NameContext context) {
    this.context = context;
    for (Table.Row row : Table.rows("not-people.tsv")) {
      book.add(row.cell(0), new Reading(null, MentionKind.NAME));
    }
    for (Table.Row row : Table.rows("people.tsv")) {
      add(row);
    }
  }

  private void add(Table.Row row) {
    WrittenName french = WrittenName.of(row.cell(0), context);
    List<WrittenName> written = new ArrayList<>(List.of(french));
    Map<Language, String> labels = new HashMap<>();
    for (String other : row.values(2)) {
      boolean tagged = other.length() > 3 && other.charAt(2) == ' ' && isLower(other);
      WrittenName own = WrittenName.of(tagged ? other.substring(3) : other, context);
      WrittenName name = french.inAsianOrder() ? own.asAsian() : own;
      written.add(name);
      if (tagged) {
        labels.putIfAbsent(
            languages.computeIfAbsent(other.substring(0, 2), Language::new), name.full());
      }
    }
    List<String> names = written.stream().map(WrittenName::full).distinct().toList();
    Figure figure =
        new Figure(
            Slug.of(french.words()),
            row.cell(1),
            french.full(),
            Map.copyOf(labels),
            names,
            families(written));
    if (byId.putIfAbsent(figure.id(), figure) != null) {
      throw new IllegalStateException("two figures of one name: " + figure.id());
    }
    for (WrittenName name : written) {
      put(name.words(), figure, MentionKind.NAME);
      if (name.alone()) {
        put(name.family(), figure, MentionKind.SURNAME);
      }
    }
  }

  private void put(Words name, Figure figure, MentionKind kind) {
    book.add(name, new Reading(figure, kind));
    byName.computeIfAbsent(Slug.of(name), slug -> new ArrayList<>(1)).add(figure);
  }

  private Set<String> families(List<WrittenName> names) {
    Set<String> families = new HashSet<>();
    for (WrittenName name : names) {
      Words words = name.family();
      families.add(words.keys(0, words.count(), ' '));
      if (words.count() > 1 && context.isParticle(words.key(0))) {
        families.add(words.keys(1, words.count(), ' '));
      }
    }
    return Set.copyOf(families);
  }

  private static boolean isLower(String name) {
    return name.charAt(0) >= 'a' && name.charAt(0) <= 'z' && name.charAt(1) >= 'a';
  }

  PhraseBook<Reading> book() {
    return book;
  }

  Optional<Figure> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The figures that a name means, free of case and accents. */
  List<Figure> byName(String name) {
    return byName.getOrDefault(Slug.of(name), List.of()).stream().distinct().toList();
  }
}
