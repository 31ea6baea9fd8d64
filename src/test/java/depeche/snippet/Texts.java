package depeche.snippet;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Field;
import depeche.article.Language;
import depeche.query.Clause;
import depeche.query.QueryParser;
import depeche.text.Chains;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Articles of a text or two, and their highlights written with brackets: {@code un [mot]}. */
@NullMarked
final class Texts {
  private static final Snippets SNIPPETS = new Snippets(Chains.load());

  private Texts() {}

  static Article article(String title, String lead, String body) {
    return new Article(
        new ArticleId("a"),
        null,
        title,
        lead,
        body,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  static Highlights highlights(String query, Article article) {
    return highlights(query, article, Language.FRENCH);
  }

  static Highlights highlights(String query, Article article, Language language) {
    Clause written = QueryParser.parse(query).clause();
    return SNIPPETS.of(article, language, new Asked(written, List.of(), List.of(Language.FRENCH)));
  }

  static String marked(List<Fragment> fragments) {
    return fragments.stream()
        .map(fragment -> fragment.match() ? "[" + fragment.text() + "]" : fragment.text())
        .collect(Collectors.joining());
  }

  /** The passages of a body, marked, beginning with where they stand. */
  static List<String> passages(String query, String body, int most) {
    return highlights(query, article("Titre", "", body)).passages(most).stream()
        .peek(snippet -> requireSource(snippet, body))
        .map(snippet -> marked(snippet.fragments()))
        .toList();
  }

  private static void requireSource(Snippet snippet, String body) {
    String joined = snippet.fragments().stream().map(Fragment::text).collect(Collectors.joining());
    if (snippet.field() != Field.BODY || !body.startsWith(joined, snippet.offset())) {
      throw new AssertionError("not at " + snippet.offset() + " of the body: " + joined);
    }
  }
}
