package depeche.app.measure;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.app.measure.PublishersPages.Page;
import depeche.article.Article;
import depeche.source.FileReader;
import depeche.source.Reading.Read;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what is read out of publishers' pages with what their publishers meant. */
final class HtmlEvaluation {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");

  /** A page whose text is found less well than this is named. */
  private static final double POOR = 0.85;

  private final List<Page> pages;
  private final FileReader reader = new FileReader();

  HtmlEvaluation(List<Page> pages) {
    this.pages = pages;
  }

  /** Prints every page that is read wrongly, then the shares of those read rightly. */
  void run(PrintStream out) {
    int titles = 0;
    int dates = 0;
    List<Double> texts = new ArrayList<>();
    for (Page page : pages) {
      Article article = read(page);
      if (article == null) {
        out.printf("%s: not read%n", page.name());
        texts.add(0.0);
        continue;
      }
      String title = spaced(page.expected().path("title").asText());
      boolean titleIsRight = spaced(article.title()).equals(title);
      titles += titleIsRight ? 1 : 0;
      if (!titleIsRight) {
        out.printf("%s title:%n  - %s%n  + %s%n", page.name(), title, article.title());
      }
      String date = page.expected().path("publishing_date").asText();
      boolean dateIsRight = isSameDay(date, article.published());
      dates += dateIsRight ? 1 : 0;
      if (!dateIsRight) {
        out.printf("%s date:%n  - %s%n  + %s%n", page.name(), date, article.published());
      }
      double f1 = f1(text(page.expected().path("body")), article);
      texts.add(f1);
      if (f1 < POOR) {
        out.printf(Locale.ROOT, "%s text: F1 %.3f%n", page.name(), f1);
      }
    }
    texts.sort(null);
    int tenth = Math.max(1, texts.size() / 10);
    out.printf(
        Locale.ROOT,
        "%d pages: title %.1f %%, date %.1f %%, text F1 %.3f, worst tenth %.3f%n",
        pages.size(),
        100.0 * titles / pages.size(),
        100.0 * dates / pages.size(),
        mean(texts),
        mean(texts.subList(0, tenth)));
  }

  private @Nullable Article read(Page page) {
    AtomicReference<@Nullable Article> article = new AtomicReference<>();
    reader.read(
        new ByteArrayInputStream(page.html()),
        page.name(),
        reading -> {
          if (reading instanceof Read(Article read, var _)) {
            article.set(read);
          }
        });
    return article.get();
  }

  /** The balanced F-score of the words, each as often as it is there. */
  private static double f1(String expected, Article article) {
    Map<String, Integer> missing = words(expected);
    int wanted = missing.values().stream().mapToInt(Integer::intValue).sum();
    // Publishers put the lead into the text or not; it is right in either place.
    String lead = expected.contains(article.lead()) ? article.lead() : "";
    String found = article.body().contains(lead) ? article.body() : lead + "\n" + article.body();
    Map<String, Integer> given = words(found);
    int got = given.values().stream().mapToInt(Integer::intValue).sum();
    int common =
        given.entrySet().stream()
            .mapToInt(word -> Math.min(word.getValue(), missing.getOrDefault(word.getKey(), 0)))
            .sum();
    return wanted + got == 0 ? 1 : 2.0 * common / (wanted + got);
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher token = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
    while (token.find()) {
      counts.merge(token.group(), 1, Integer::sum);
    }
    return counts;
  }

  private static String text(JsonNode body) {
    StringJoiner text = new StringJoiner("\n");
    body.path("summary").forEach(paragraph -> text.add(paragraph.asText()));
    for (JsonNode section : body.path("sections")) {
      section.path("headline").forEach(line -> text.add(line.asText()));
      section.path("paragraphs").forEach(paragraph -> text.add(paragraph.asText()));
    }
    return text.toString();
  }

  private static boolean isSameDay(String expected, @Nullable Instant found) {
    if (found == null) {
      return false;
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(expected.replace(' ', 'T'));
      return found.equals(moment.toInstant())
          || found.atOffset(moment.getOffset()).toLocalDate().equals(moment.toLocalDate());
    } catch (DateTimeParseException withoutZone) {
      String day = expected.substring(0, Math.min(10, expected.length()));
      return found.atOffset(ZoneOffset.UTC).toLocalDate().toString().equals(day);
    }
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
