package depeche.entity;

import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.entity.CountrySense.Weight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each language calls the countries, their people, capitals, seats of power and places. Names
 * come from CLDR through the JDK for every language it knows, and from {@code
 * countries-<language>.tsv} where there is one; a language is read when it is first met.
 */
final class Atlas {
  private static final int NAMES = 1;
  private static final int DEMONYMS = 2;
  private static final int CAPITAL = 3;
  private static final int SEATS = 4;
  private static final int PLACES = 5;
  private static final String KOSOVO = "XK";

  private final Set<String> codes =
      Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO))
          .collect(Collectors.toUnmodifiableSet());
  private final List<String> notCountries =
      Table.rows("not-countries.tsv").stream().map(row -> row.cell(0)).toList();
  private final Map<Language, Sheet> sheets = new ConcurrentHashMap<>();

  /** What one language knows: what to look for, what to show, and whom a name means. */
  private record Sheet(
      PhraseBook<CountrySense> book, Map<String, String> labels, Map<String, Set<String>> codes) {
    Sheet() {
      this(new PhraseBook<>(Begins.PLACE), new HashMap<>(), new HashMap<>());
    }

    void name(String code, String name) {
      codes.computeIfAbsent(Slug.of(name), slug -> new LinkedHashSet<>()).add(code);
    }
  }

  /** The codes of all countries, ISO 3166-1 alpha-2 and Kosovo. */
  Set<String> codes() {
    return codes;
  }

  /** The name to show: CLDR's, or our own where a table marks one. */
  String label(String code, Language language) {
    return sheet(language).labels.getOrDefault(code, code);
  }

  /** The countries that a name means in a language, free of case and accents. */
  Set<String> named(String name, Language language) {
    return sheet(language).codes.getOrDefault(Slug.of(name), Set.of());
  }

  /**
   * The countries whose proper name a phrase is, with the capitals a text must have: a tag {@code
   * eau} is not the Emirates, though a reader may type them so.
   */
  Set<String> called(String properName, Language language) {
    Words words = Words.of(properName);
    PhraseBook.Match<CountrySense> match =
        words.count() == 0 ? null : book(language).longest(words, 0);
    return match == null || match.end() < words.count()
        ? Set.of()
        : match.meanings().stream()
            .filter(sense -> !sense.equals(CountrySense.NONE) && sense.kind() == MentionKind.NAME)
            .map(CountrySense::country)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** All that speaks of a country in a text of {@code language}. */
  PhraseBook<CountrySense> book(Language language) {
    return sheet(language).book;
  }

  private static String name(String code, Language language) {
    return Locale.of("", code).getDisplayCountry(language.locale());
  }

  private Sheet sheet(Language language) {
    return sheets.computeIfAbsent(language, this::read);
  }

  private Sheet read(Language language) {
    Sheet sheet = new Sheet();
    notCountries.forEach(phrase -> sheet.book.add(phrase, CountrySense.NONE));
    if (language.equals(Language.UNKNOWN)) {
      addLanguage(sheet, Language.FRENCH);
      addLanguage(sheet, Language.ENGLISH);
    } else {
      addLanguage(sheet, language);
    }
    return sheet;
  }

  private void addLanguage(Sheet sheet, Language language) {
    Map<String, Set<String>> written = new HashMap<>();
    for (Table.Row row :
        Table.rowsIfPresent("countries-" + language.tag() + ".tsv").orElse(List.of())) {
      String place = row.cell(0);
      Set<String> names = written.computeIfAbsent(place, code -> new HashSet<>());
      for (String name : row.values(NAMES)) {
        names.add(bare(name));
        addName(sheet, name, place);
      }
      for (String demonym : row.values(DEMONYMS)) {
        addDemonym(sheet.book, demonym, place, language);
      }
      row.values(CAPITAL).forEach(name -> add(sheet.book, name, place, MentionKind.CAPITAL));
      row.values(SEATS).forEach(name -> add(sheet.book, name, place, MentionKind.SEAT));
      row.values(PLACES).forEach(name -> add(sheet.book, name, place, MentionKind.CITY));
    }
    for (String code : codes) {
      String name = name(code, language);
      sheet.labels.putIfAbsent(code, name.equals(code) ? name(code, Language.ENGLISH) : name);
      if (!name.equals(code)) {
        sheet.name(code, name);
        if (name.indexOf('(') < 0 && !written.getOrDefault(code, Set.of()).contains(name)) {
          add(sheet.book, name, code, MentionKind.NAME);
        }
      }
    }
  }

  private static void addName(Sheet sheet, String name, String place) {
    sheet.name(place, bare(name));
    if (name.startsWith("=")) {
      sheet.labels.put(place, bare(name));
    }
    if (!name.startsWith("~")) {
      add(sheet.book, name, place, MentionKind.NAME);
    }
  }

  private static void addDemonym(
      PhraseBook<CountrySense> book, String written, String place, Language language) {
    Weight weight = weight(written);
    String demonym = bare(written);
    CountrySense sense = new CountrySense(place, MentionKind.DEMONYM, weight);
    if (demonym.endsWith("=")) {
      book.addFirstOfCompound(demonym.substring(0, demonym.length() - 1), sense);
    } else {
      Demonyms.forms(language.tag(), demonym).forEach(form -> book.add(form, sense));
    }
  }

  private static void add(
      PhraseBook<CountrySense> book, String written, String place, MentionKind kind) {
    book.add(bare(written), new CountrySense(place, kind, weight(written)));
  }

  private static Weight weight(String written) {
    return switch (written.charAt(written.length() - 1)) {
      case '?' -> Weight.DOUBTFUL;
      case '!' -> Weight.PREFERRED;
      case '&' -> Weight.TOGETHER;
      default -> Weight.SURE;
    };
  }

  private static String bare(String written) {
    String name =
        written.startsWith("~") || written.startsWith("=") ? written.substring(1) : written;
    return weight(name) == Weight.SURE ? name : name.substring(0, name.length() - 1);
  }
}
