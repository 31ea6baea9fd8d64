package depeche.entity;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Mention;
import depeche.entity.Marked.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How far the tagger agrees with {@link Gold}. A mention is right if its span is exact and it means
 * the right entity; F1 is van Rijsbergen's. Every disagreement is printed.
 */
final class GoldTest {
  private static final EntityTagger TAGGER = EntityTagger.load();

  @Test
  void thereIsEnoughOfIt() {
    assertThat(Gold.sentences()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(Gold.articles()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void peopleAreFoundWhereTheyAreNamedAndNowhereElse() {
    assertThat(f1(EntityKind.PERSON)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void countriesAreFoundWhereTheyAreNamedAndNowhereElse() {
    assertThat(f1(EntityKind.COUNTRY)).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void anArticleIsMostlyAboutItsMainTopic() {
    List<Gold> articles = Gold.articles();
    int right = 0;
    for (Gold gold : articles) {
      List<String> topics =
          TAGGER.tag(gold.article(), gold.language()).stream()
              .filter(entity -> entity.kind() == EntityKind.TOPIC)
              .map(Entity::id)
              .filter(id -> id.endsWith("000000"))
              .toList();
      if (!topics.isEmpty() && topics.getFirst().equals(gold.topic())) {
        right++;
      } else {
        System.out.printf("%s is not %s: %s%n", gold.topic(), topics, gold.article().title());
      }
    }
    System.out.printf("main topic right: %d of %d%n", right, articles.size());
    assertThat(right).isGreaterThanOrEqualTo(articles.size() * 85 / 100);
  }

  private static double f1(EntityKind kind) {
    int right = 0;
    int expected = 0;
    int found = 0;
    for (Gold gold : Stream.concat(Gold.sentences().stream(), Gold.articles().stream()).toList()) {
      List<Entity> entities =
          TAGGER.tag(gold.article(), gold.language()).stream()
              .filter(entity -> entity.kind() == kind)
              .toList();
      for (Map.Entry<Field, Marked> field : gold.fields().entrySet()) {
        Set<Mark> ours = marks(entities, field.getKey());
        Set<Mark> theirs = new HashSet<>(field.getValue().marks());
        theirs.removeIf(mark -> mark.kind() != kind);
        expected += theirs.size();
        found += ours.size();
        tell("missed", theirs, ours, field.getValue().text(), gold);
        tell("wrong", ours, theirs, field.getValue().text(), gold);
        ours.retainAll(theirs);
        right += ours.size();
      }
    }
    double f1 = 2.0 * right / (expected + found);
    System.out.printf(
        Locale.ROOT,
        "%s: precision %.3f, recall %.3f, F1 %.3f of %d mentions%n",
        kind,
        (double) right / found,
        (double) right / expected,
        f1,
        expected);
    return f1;
  }

  private static Set<Mark> marks(List<Entity> entities, Field field) {
    Set<Mark> marks = new HashSet<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        if (mention.field() == field) {
          marks.add(new Mark(entity.kind(), entity.id(), mention.start(), mention.end()));
        }
      }
    }
    return marks;
  }

  private static void tell(String what, Set<Mark> marks, Set<Mark> others, String text, Gold gold) {
    List<Mark> alone = new ArrayList<>(marks);
    alone.removeAll(others);
    for (Mark mark : alone) {
      String before = text.substring(Math.max(0, mark.start() - 30), mark.start());
      String after = text.substring(mark.end(), Math.min(text.length(), mark.end() + 30));
      String name = text.substring(mark.start(), mark.end());
      System.out.printf(
          "%s %s in %s: %s[%s]%s%n", what, mark.id(), gold.language().tag(), before, name, after);
    }
  }
}
