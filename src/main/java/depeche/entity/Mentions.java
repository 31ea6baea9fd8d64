package depeche.entity;

import depeche.article.Article;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Mention;
import depeche.article.MentionKind;
import depeche.entity.EntityNames.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The evidence of entities that an editor joins or names anew. */
final class Mentions {
  private static final Comparator<Mention> IN_TEXT_ORDER =
      Comparator.comparing(Mention::field).thenComparing(Mention::start);

  private Mentions() {}

  /** Two entities that are one: under the id and label of the first, with the evidence of both. */
  static Entity joined(Article article, Entity first, Entity second) {
    Set<Mention> both = new LinkedHashSet<>(first.mentions());
    both.addAll(second.mentions());
    List<Mention> mentions = both.stream().sorted(IN_TEXT_ORDER).toList();
    double score = Math.max(first.score(), second.score());
    return new Entity(
        first.kind(),
        first.id(),
        first.label(),
        mentions.isEmpty() ? score : Math.max(score, Salience.of(article, mentions)),
        mentions);
  }

  /**
   * An entity where the text has one of its aliases as whole words, exactly as written.
   *
   * @param found what speaks of somebody else already, and so cannot be meant
   */
  static Entity ofAliases(
      Article article, Known known, String label, List<String> aliases, List<Entity> found) {
    List<Mention> mentions = new ArrayList<>();
    MentionKind kind = known.kind() == EntityKind.TOPIC ? MentionKind.TERM : MentionKind.ALIAS;
    for (String alias : aliases) {
      for (Field field : Field.values()) {
        String text = article.text(field);
        for (int at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
          Mention mention = new Mention(field, at, at + alias.length(), alias, kind);
          if (isWhole(text, mention)
              && mentions.stream().noneMatch(other -> overlap(other, mention))
              && isFree(known, mention, found)) {
            mentions.add(mention);
          }
        }
      }
    }
    mentions.sort(IN_TEXT_ORDER);
    double score = mentions.isEmpty() ? 0 : Salience.of(article, mentions);
    return new Entity(known.kind(), known.id(), label, score, mentions);
  }

  private static boolean isFree(Known known, Mention mention, List<Entity> found) {
    return found.stream()
        .filter(entity -> entity.kind() == known.kind())
        .flatMap(entity -> entity.mentions().stream())
        .noneMatch(other -> overlap(other, mention));
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.field() == other.field() && one.start() < other.end() && other.start() < one.end();
  }

  private static boolean isWhole(String text, Mention mention) {
    return (mention.start() == 0
            || !Character.isLetterOrDigit(text.codePointBefore(mention.start())))
        && (mention.end() == text.length()
            || !Character.isLetterOrDigit(text.codePointAt(mention.end())));
  }
}
