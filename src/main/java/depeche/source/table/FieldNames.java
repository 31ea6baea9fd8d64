package depeche.source.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the fields of an article are called in a table's first line or in front matter, in French,
 * English and as an editor adds. Case, accents, spaces and punctuation do not count.
 */
public final class FieldNames {
  /** By the name of the API; of several columns for one field the first that has a value counts. */
  private static final Map<String, List<String>> KNOWN =
      Map.ofEntries(
          Map.entry("id", List.of("identifiant", "reference", "guid", "uid")),
          Map.entry("url", List.of("lien", "adresse", "link", "permalink", "uri")),
          Map.entry("title", List.of("titre", "headline", "intitule", "hl1")),
          Map.entry(
              "lead",
              List.of(
                  "chapo",
                  "chapeau",
                  "accroche",
                  "resume",
                  "heading",
                  "standfirst",
                  "summary",
                  "description",
                  "abstract",
                  "excerpt")),
          Map.entry(
              "body",
              List.of("texte", "corps", "contenu", "article", "text", "content", "articlebody")),
          Map.entry("language", List.of("langue", "lang", "locale")),
          Map.entry(
              "source", List.of("publication", "media", "journal", "titredepresse", "publisher")),
          Map.entry(
              "authors",
              List.of(
                  "auteur",
                  "auteurs",
                  "auteure",
                  "autrice",
                  "signature",
                  "author",
                  "byline",
                  "creator",
                  "journaliste")),
          Map.entry(
              "published",
              List.of(
                  "date",
                  "datedepublication",
                  "datepublication",
                  "datedeparution",
                  "parution",
                  "publiele",
                  "publie",
                  "datepublished",
                  "publicationdate",
                  "pubdate",
                  "datetime",
                  "publishdate")),
          Map.entry(
              "modified",
              List.of(
                  "modifie",
                  "modifiele",
                  "datedemodification",
                  "misajour",
                  "updated",
                  "lastmod",
                  "datemodified")),
          Map.entry("credit", List.of("creditphoto", "photo", "copyright")),
          Map.entry(
              "tags",
              List.of("motscles", "motcle", "etiquettes", "keywords", "mots", "categories")),
          Map.entry("persons", List.of("personnes", "people", "person")),
          Map.entry("countries", List.of("pays", "country")),
          Map.entry("topics", List.of("themes", "theme", "topic", "rubrique", "section")));

  private static final Set<String> LISTS =
      Set.of("authors", "tags", "persons", "countries", "topics");

  /** The names that are known without any setting. */
  public static final FieldNames STANDARD = new FieldNames(Map.of());

  private final Map<String, String> fields = new HashMap<>();

  /**
   * @param added names in the editor's tables, by the API's name for the field
   * @throws IllegalArgumentException where there is no such field
   */
  public FieldNames(Map<String, List<String>> added) {
    KNOWN.forEach((field, names) -> {
      fields.put(folded(field), field);
      names.forEach(name -> fields.put(name, field));
    });
    added.forEach((field, names) -> {
      if (!KNOWN.containsKey(field)) {
        throw new IllegalArgumentException("articles have no field " + field);
      }
      names.forEach(name -> fields.put(folded(name), field));
    });
  }

  /** The API's name of the field that is called so. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(folded(name)));
  }

  /** Says whether a field of the API may have several values. */
  public static boolean isList(String field) {
    return LISTS.contains(field);
  }

  /** The values in a cell, parted by commas, semicolons or bars. */
  public static List<String> values(String cell) {
    return Arrays.stream(cell.split("[,;|]", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
