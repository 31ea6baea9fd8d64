package depeche.app.measure;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Queries made of the corpus's own words, the same ones in every run. */
final class DrawnQueries {
  private static final long SEED = 20240619;
  private static final int ATTEMPTS = 50;
  private static final int SHORTEST = 4;

  /**
   * @param q in the query language
   * @param language of the article it was drawn from
   * @param tokens of its words
   */
  record Drawn(String q, Language language, List<Token> tokens) {}

  private final Chains chains;
  private final List<EnrichedArticle> articles;
  private final Function<Article, String> text;
  private final Random random = new Random(SEED);

  /** Of words of the articles' bodies. */
  DrawnQueries(Chains chains, List<EnrichedArticle> articles) {
    this(chains, articles, Article::body);
  }

  /**
   * @param text what of an article to draw words from
   */
  DrawnQueries(Chains chains, List<EnrichedArticle> articles, Function<Article, String> text) {
    this.chains = chains;
    this.articles = articles;
    this.text = text;
  }

  /** Queries that ask for as many words of one article. */
  List<Drawn> words(int count, int words) {
    return draw(
        count,
        (article, tokens) -> {
          List<Token> chosen =
              random
                  .ints(ATTEMPTS, 0, tokens.size())
                  .mapToObj(tokens::get)
                  .filter(token -> isContent(article, token))
                  .distinct()
                  .limit(words)
                  .toList();
          if (chosen.size() < words) {
            return Optional.empty();
          }
          String q = String.join(" ", chosen.stream().map(Token::surface).toList());
          return Optional.of(new Drawn(q, article.language(), chosen));
        });
  }

  /** Two words that stand side by side in an article, in quotes. */
  List<Drawn> phrases(int count) {
    return draw(
        count,
        (article, tokens) -> {
          int first = random.nextInt(tokens.size() - 1);
          List<Token> pair = tokens.subList(first, first + 2);
          boolean parted = pair.getFirst().end() + 1 != pair.getLast().start();
          if (parted || !pair.stream().allMatch(token -> isContent(article, token))) {
            return Optional.empty();
          }
          String words =
              text.apply(article.article())
                  .substring(pair.getFirst().start(), pair.getLast().end());
          return Optional.of(new Drawn('"' + words + '"', article.language(), List.copyOf(pair)));
        });
  }

  private interface Drawing {
    Optional<Drawn> from(EnrichedArticle article, List<Token> tokens);
  }

  private List<Drawn> draw(int count, Drawing drawing) {
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; drawn.size() < count && i < count * ATTEMPTS; i++) {
      EnrichedArticle article = articles.get(random.nextInt(articles.size()));
      List<Token> tokens = chains.tokens(article.language(), text.apply(article.article()));
      if (tokens.size() > 1) {
        drawing.from(article, tokens).ifPresent(drawn::add);
      }
    }
    return drawn;
  }

  private boolean isContent(EnrichedArticle article, Token token) {
    return token.surface().length() >= SHORTEST
        && token.surface().codePoints().allMatch(Character::isLetter)
        && !chains.isStopWord(article.language(), token);
  }
}
