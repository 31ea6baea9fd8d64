package depeche.source.draft;

import depeche.article.Article;
import depeche.article.Article.SuppliedEntity;
import depeche.article.ArticleId;
import depeche.article.Language;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article in the making: cleans each field it is given, and ends with an id in any case. */
public final class Draft {
  private @Nullable ArticleId id;
  private @Nullable WebAddress address;
  private String title = "";
  private String lead = "";
  private String body = "";
  private @Nullable Language language;
  private @Nullable String source;
  private @Nullable Instant published;
  private @Nullable Instant modified;
  private @Nullable String credit;
  private boolean repaired;
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final Set<SuppliedEntity> supplied = new LinkedHashSet<>();

  public Draft id(@Nullable ArticleId given) {
    id = given;
    return this;
  }

  public Draft address(@Nullable WebAddress given) {
    address = given;
    return this;
  }

  /** Where the article was found, if it does not say itself where it is. */
  public Draft addressUnlessKnown(@Nullable WebAddress found) {
    address = address == null ? found : address;
    return this;
  }

  public Draft title(String text) {
    title = Prose.line(repaired(text));
    return this;
  }

  public Draft lead(String text) {
    lead = Prose.lines(repaired(text));
    return this;
  }

  /** The text; an empty line parts its paragraphs. */
  public Draft body(String text) {
    body = Prose.lines(repaired(text));
    return this;
  }

  public Draft language(@Nullable Language declared) {
    language = declared;
    return this;
  }

  public Draft source(@Nullable String name) {
    source = lineOrNull(name);
    return this;
  }

  public Draft credit(@Nullable String text) {
    credit = lineOrNull(text);
    return this;
  }

  public Draft published(@Nullable Instant moment) {
    published = moment;
    return this;
  }

  public Draft modified(@Nullable Instant moment) {
    modified = moment;
    return this;
  }

  public Draft authors(List<String> names) {
    addLines(names, authors);
    return this;
  }

  public Draft tags(List<String> words) {
    addLines(words, tags);
    return this;
  }

  public Draft supplied(List<SuppliedEntity> entities) {
    supplied.addAll(entities);
    return this;
  }

  /** Says whether text in a wrong encoding was found and put right. */
  public boolean isRepaired() {
    return repaired;
  }

  /** The article of a file that holds one, named by the file where it has no address. */
  public Optional<Article> fromOrigin(String origin) {
    return article(DerivedId.ofOrigin(origin));
  }

  /** The article, named by its content where it has neither an id nor an address. */
  public Optional<Article> fromContent() {
    return article(DerivedId.ofContent(title, lead, body));
  }

  /** Empty where there is neither title nor body. */
  private Optional<Article> article(ArticleId otherwise) {
    if (title.isBlank() && body.isBlank()) {
      return Optional.empty();
    }
    ArticleId known = id;
    if (known == null) {
      known = address == null ? otherwise : DerivedId.ofAddress(address);
    }
    return Optional.of(
        new Article(
            known,
            address == null ? null : address.url(),
            title,
            lead,
            body,
            language,
            source,
            List.copyOf(authors),
            published,
            modified,
            credit,
            List.copyOf(tags),
            List.copyOf(supplied)));
  }

  private void addLines(List<String> texts, Set<String> lines) {
    texts.stream()
        .map(this::repaired)
        .map(Prose::line)
        .filter(line -> !line.isEmpty())
        .forEach(lines::add);
  }

  private @Nullable String lineOrNull(@Nullable String text) {
    String line = text == null ? "" : Prose.line(repaired(text));
    return line.isEmpty() ? null : line;
  }

  private String repaired(String text) {
    String right = Mojibake.repaired(text);
    repaired |= !right.equals(text);
    return right;
  }
}
