package depeche.index;

import depeche.index.Account.Contribution;
import depeche.index.Account.Place;
import depeche.index.Account.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A score as Lucene explains it, which both engines are built on: a tree whose leaves are terms and
 * phrases, whose descriptions name the field.
 */
public record Explained(double value, String description, List<Explained> details) {
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<place>text|title|lead|author)\\.(?<level>stem|exact|surface)(?:\\.[\\w-]+)?:"
              + "(?:\"(?<phrase>[^\"]*)\"|(?<term>\\S+))");

  /** A word as French usually spells it is told by the lack of the mark that it is not. */
  private static final Pattern USUAL =
      Pattern.compile("(?<place>text|title|author)\\.surface:!(?<form>[^\\s)^]+)");

  private static final Pattern FREQUENCY = Pattern.compile("score\\(freq=([^)]+)\\)");

  /** What Lucene says before the number of articles that a term is in. */
  private static final String HOLDERS = "n, number of documents";

  private static final String DATE = "published";

  public Explained {
    details = List.copyOf(details);
  }

  /** The contributions that make up this score. */
  public Account account() {
    List<Contribution> contributions = new ArrayList<>();
    addTo(contributions);
    contributions.sort(Comparator.comparingDouble(Contribution::score).reversed());
    return new Account(value, contributions);
  }

  private void addTo(List<Contribution> contributions) {
    if (value == 0) {
      return;
    }
    if (description.startsWith("max of")) {
      details.stream()
          .max(Comparator.comparingDouble(Explained::value))
          .ifPresent(best -> best.addTo(contributions));
    } else if (description.startsWith("sum of")) {
      details.forEach(detail -> detail.addTo(contributions));
    } else {
      contributions.add(leaf());
    }
  }

  private Contribution leaf() {
    Matcher usual = USUAL.matcher(description);
    if (usual.find()) {
      return new Contribution(
          Sign.ACCENTS, place(usual), List.of(usual.group("form")), 1, 0, value);
    }
    Matcher field = FIELD.matcher(description);
    if (!field.find()) {
      return mentions(DATE)
          ? new Contribution(Sign.FRESHNESS, Place.PUBLISHED, List.of(), 1, 0, value)
          : new Contribution(Sign.NEAR, Place.TEXT, List.of(), 1, 0, value);
    }
    List<String> terms =
        field.group("phrase") == null
            ? List.of(field.group("term").replaceFirst("[)^].*", ""))
            : Arrays.stream(field.group("phrase").split("\\s+")).toList();
    return new Contribution(
        sign(field.group("level"), terms.size()),
        place(field),
        terms,
        frequency(),
        terms.size() == 1 ? holders() : 0,
        value);
  }

  private static Place place(Matcher field) {
    return Place.valueOf(field.group("place").toUpperCase(Locale.ROOT));
  }

  private static Sign sign(String level, int terms) {
    return switch (level) {
      case "stem" -> terms > 1 ? Sign.NEAR : Sign.WORD;
      case "exact" -> terms > 1 ? Sign.PHRASE : Sign.FORM;
      default -> Sign.ACCENTS;
    };
  }

  /** Once where Lucene does not tell, since such a score does not grow with it. */
  private double frequency() {
    return details.stream()
        .map(detail -> FREQUENCY.matcher(detail.description))
        .filter(Matcher::find)
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .findFirst()
        .orElse(1);
  }

  private long holders() {
    return everyPart()
        .filter(part -> part.description.startsWith(HOLDERS))
        .mapToLong(part -> (long) part.value)
        .findFirst()
        .orElse(0);
  }

  private boolean mentions(String field) {
    return everyPart().anyMatch(part -> part.description.contains(field));
  }

  private Stream<Explained> everyPart() {
    return Stream.concat(Stream.of(this), details.stream().flatMap(Explained::everyPart));
  }
}
