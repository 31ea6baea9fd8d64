package depeche.entity;

import depeche.article.Article;
import depeche.article.Field;
import depeche.article.Mention;
import java.util.List;

/**
 * How much an article is about something it mentions: more for a title than for a lead, more for a
 * lead than for the rest, more at the beginning than at the end, and less for every further time.
 */
final class Salience {
  private static final double TITLE = 3;
  private static final double LEAD = 2;
  private static final double BODY_START = 1.5;
  private static final double BODY_END = 0.7;
  private static final double REPETITION = 0.8;
  private static final double HALF = 4;

  private Salience() {}

  /** The salience of what {@code mentions} speak of, above 0 and below 1. */
  static double of(Article article, List<Mention> mentions) {
    double sum = 0;
    double[] worth = new double[Field.values().length];
    java.util.Arrays.fill(worth, 1);
    for (Mention mention : mentions) {
      int field = mention.field().ordinal();
      sum += worth[field] * place(article, mention) * directness(mention);
      worth[field] *= REPETITION;
    }
    return sum / (sum + HALF);
  }

  private static double place(Article article, Mention mention) {
    return switch (mention.field()) {
      case TITLE -> TITLE;
      case LEAD -> LEAD;
      case BODY -> {
        double depth = (double) mention.start() / Math.max(400, article.body().length());
        yield BODY_START + (BODY_END - BODY_START) * depth;
      }
    };
  }

  private static double directness(Mention mention) {
    return switch (mention.kind()) {
      case NAME, ALIAS, SURNAME, DEMONYM, TERM -> 1;
      case CAPITAL, SEAT -> 0.7;
      case CITY -> 0.6;
    };
  }
}
