package depeche.web.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Citations in BibTeX, with the fields of biblatex, in UTF-8. An entry's key is made of the
 * article's id alone, so it stays when the article changes.
 */
final class Bibtex {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9:._/-]{1,60}");
  private static final int LONGEST_SLUG = 40;

  /** Even behind a backslash BibTeX counts braces, so those of a text are spelt out. */
  private static final Map<Integer, String> SPECIALS =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '{', "\\textbraceleft{}"),
          Map.entry((int) '}', "\\textbraceright{}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '%', "\\%"));

  private Bibtex() {}

  /**
   * One entry, with a blank line after it.
   *
   * @param page where the article is shown, for one that has no address of its own
   */
  static String entry(EnrichedArticle enriched, String page) {
    Article article = enriched.article();
    StringBuilder entry = new StringBuilder();
    entry.append(article.source() == null ? "@misc{" : "@article{").append(key(article.id()));
    field(entry, "author", authors(article.authors()));
    field(entry, "title", title(article));
    field(entry, "journaltitle", article.source() == null ? null : text(article.source()));
    if (article.published() != null) {
      LocalDate day = article.published().atZone(ZoneOffset.UTC).toLocalDate();
      field(entry, "date", day.toString());
      field(entry, "year", Integer.toString(day.getYear()));
    }
    field(entry, "url", address(article.url() == null ? page : article.url()));
    field(entry, "langid", language(enriched.language()));
    field(entry, "keywords", text(String.join(", ", article.tags())));
    field(entry, "abstract", text(article.lead()));
    return entry.append("\n}\n\n").toString();
  }

  /** The id itself where it can be a key, else what is legible of it and a digest. */
  static String key(ArticleId id) {
    if (KEY.matcher(id.value()).matches()) {
      return id.value();
    }
    String slug =
        Normalizer.normalize(id.value(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9]+", "-");
    String legible = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
    return legible + "-" + digest(id.value());
  }

  /** Braced within its braces, so that no style changes its capitals. */
  private static String title(Article article) {
    return "{" + text(article.title().isBlank() ? article.id().value() : article.title()) + "}";
  }

  private static String authors(List<String> authors) {
    return authors.stream()
        .map(author ->
            author.contains(",") || author.toLowerCase(Locale.ROOT).contains(" and ")
                ? "{" + text(author) + "}"
                : text(author))
        .collect(Collectors.joining(" and "));
  }

  private static @Nullable String language(Language language) {
    return language.equals(Language.UNKNOWN)
        ? null
        : language.locale().getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }

  private static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    text.strip()
        .replaceAll("\\s+", " ")
        .codePoints()
        .forEach(
            c -> escaped.append(SPECIALS.containsKey(c) ? SPECIALS.get(c) : Character.toString(c)));
    return escaped.toString();
  }

  /** Addresses are taken as they are, but for what would end the field. */
  private static String address(String url) {
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
  }

  private static void field(StringBuilder entry, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
