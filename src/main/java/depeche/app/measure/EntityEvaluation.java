package depeche.app.measure;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.Article;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Compares the people and countries found with those that annotators marked: {@code entities} as
 * {@code [type, start, end, text]} in a {@code text}, and {@code tags} that an editor gave a whole
 * article, of which only those that name a country are judged, by recall, since they are never
 * complete.
 */
final class EntityEvaluation {
  private static final String PERSON = "Person";
  private static final String ID = "evaluated";
  private static final int BEFORE = 45;
  private static final int AFTER = 35;

  private record Stretch(int start, int end) {
    boolean overlaps(Stretch other) {
      return start < other.end && other.start < end;
    }
  }

  private final List<JsonNode> articles;
  private final PrintStream out;
  private final EntityNames names = EntityNames.load();
  private final EntityTagger tagger = EntityTagger.sharing(names);
  private final Agreement exact = new Agreement();
  private final Agreement overlapping = new Agreement();
  private final Agreement tags = new Agreement();
  private long countries;
  private long facets;
  private long unproved;

  private EntityEvaluation(List<JsonNode> articles, PrintStream out) {
    this.articles = articles;
    this.out = out;
  }

  /** Reads a file of one article a line, gzipped or not. */
  static EntityEvaluation read(Path file, PrintStream out) throws IOException {
    return new EntityEvaluation(JsonLines.read(file), out);
  }

  /** Prints every disagreement, then the figures. */
  void run(Language otherwise) {
    for (JsonNode article : articles) {
      Language language =
          article.hasNonNull("language")
              ? new Language(article.path("language").asText())
              : otherwise;
      List<Entity> found = tagger.tag(article(article), language);
      prove(article(article), found);
      if (article.has("entities")) {
        people(article, found);
      }
      if (article.has("tags")) {
        countries(article, found, language);
      }
    }
    out.printf("%d facet values, %d without a span that holds them%n", facets, unproved);
    exact.print("people, exact span", out);
    overlapping.print("people, overlapping", out);
    tags.print("countries by tag", out);
    out.printf(Locale.ROOT, "%.2f countries an article%n", countries / (double) articles.size());
  }

  /** Counts the entities that no span speaks for, and those whose span says something else. */
  private void prove(Article article, List<Entity> found) {
    for (Entity entity : found) {
      facets++;
      boolean proved =
          !entity.mentions().isEmpty()
              && entity.mentions().stream()
                  .allMatch(mention ->
                      article.text(mention.field()).startsWith(mention.text(), mention.start()));
      if (!proved) {
        unproved++;
        out.printf("unproved: %s in %s%n", entity.id(), article.title());
      }
    }
  }

  /** Offsets count from the start of a {@code text}, so nothing goes before one. */
  private static Article article(JsonNode article) {
    String text = article.path("text").asText();
    if (!text.isBlank()) {
      return Engine.article(ID, "", text, ID);
    }
    String body = article.path("heading").asText() + "\n\n" + article.path("body").asText();
    return Engine.article(ID, article.path("title").asText(), body, ID);
  }

  private void people(JsonNode article, List<Entity> found) {
    String text = article.path("text").asText();
    List<Stretch> right =
        StreamSupport.stream(article.path("entities").spliterator(), false)
            .filter(entity -> entity.path(0).asText().equals(PERSON))
            .map(entity -> new Stretch(entity.path(1).asInt(), entity.path(2).asInt()))
            .toList();
    List<Stretch> ours =
        found.stream()
            .filter(entity -> entity.kind() == EntityKind.PERSON)
            .flatMap(entity -> entity.mentions().stream())
            .filter(mention -> mention.field() == Field.BODY)
            .map(EntityEvaluation::stretch)
            .toList();
    compare(right, ours, text, article.path("id").asText());
  }

  private void compare(List<Stretch> right, List<Stretch> ours, String text, String id) {
    for (Stretch person : right) {
      boolean touched = ours.stream().anyMatch(person::overlaps);
      judge(overlapping, touched, true);
      judge(exact, ours.contains(person), true);
      if (!ours.contains(person)) {
        tell(touched ? "other bounds" : "missed", text, person, id);
      }
    }
    for (Stretch person : ours) {
      boolean touched = right.stream().anyMatch(person::overlaps);
      judge(overlapping, touched, false);
      judge(exact, right.contains(person), false);
      if (!touched) {
        tell("wrong", text, person, id);
      }
    }
  }

  /** What is in both is counted once, from the side of what is right. */
  private static void judge(Agreement agreement, boolean agreed, boolean expected) {
    if (expected && agreed) {
      agreement.found();
    } else if (expected) {
      agreement.missed();
    } else if (!agreed) {
      agreement.wrong();
    }
  }

  private void countries(JsonNode article, List<Entity> found, Language language) {
    Set<String> ours =
        found.stream()
            .filter(entity -> entity.kind() == EntityKind.COUNTRY)
            .map(Entity::id)
            .collect(Collectors.toSet());
    countries += ours.size();
    for (JsonNode tag : article.path("tags")) {
      Set<String> meant = names.countriesCalled(tag.asText(), language);
      if (meant.stream().anyMatch(ours::contains)) {
        tags.found();
      } else if (!meant.isEmpty()) {
        tags.missed();
        out.printf("missed %s in %s%n", tag.asText(), article.path("title").asText());
      }
    }
  }

  private void tell(String what, String text, Stretch at, String id) {
    String passage =
        text.substring(Math.max(0, at.start - BEFORE), at.start)
            + "["
            + text.substring(at.start, at.end)
            + "]"
            + text.substring(at.end, Math.min(text.length(), at.end + AFTER));
    out.printf("%s: %s (%s)%n", what, passage.replace('\n', ' '), id);
  }

  private static Stretch stretch(Mention mention) {
    return new Stretch(mention.start(), mention.end());
  }
}
