package depeche.web.page;

import depeche.article.EntityKind;
import depeche.desk.entities.EntityProfile;
import depeche.index.ArticleHits.FacetCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who, where and what goes with an entity, drawn around it: the more articles two have in common,
 * the stronger the line between them. Laid out on an ellipse in a picture as wide as a phone, in
 * units of its pixels, so that no name meets another.
 *
 * @param caption what the picture shows
 */
public record Network(String caption, List<String> name, List<Node> nodes) {
  public static final int WIDTH = 360;
  public static final int HEIGHT = 430;
  public static final int CENTRE_X = WIDTH / 2;
  public static final int CENTRE_Y = 200;

  private static final double ACROSS = 122;
  private static final double DOWN = 168;
  private static final int[] MOST_OF_A_KIND = {4, 3, 3};
  private static final double LEAST_RADIUS = 7;
  private static final double MORE_RADIUS = 9;
  private static final double MORE_STRENGTH = 4.5;
  private static final int LINE = 16;

  public Network {
    name = List.copyOf(name);
    nodes = List.copyOf(nodes);
  }

  /**
   * One that goes with it.
   *
   * @param strength of the line to the centre
   * @param lines its name, in one line or two
   * @param text the same with the number of common articles, in words
   */
  public record Node(
      String kind,
      String x,
      String y,
      String radius,
      String strength,
      List<Label> lines,
      String text,
      String href) {
    public Node {
      lines = List.copyOf(lines);
    }
  }

  /** A line of a name, and where it stands. */
  public record Label(String text, String y) {}

  static @Nullable Network of(
      EntityProfile profile,
      Messages messages,
      BiFunction<EntityKind, FacetCount, String> label,
      BiFunction<EntityKind, String, String> page) {
    List<EntityKind> kinds = new ArrayList<>();
    List<FacetCount> counts = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      profile.together(kind).stream()
          .limit(MOST_OF_A_KIND[kind.ordinal()])
          .forEach(count -> {
            kinds.add(kind);
            counts.add(count);
          });
    }
    if (counts.size() < 2) {
      return null;
    }
    long most = counts.stream().mapToLong(FacetCount::count).max().orElse(1);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      EntityKind kind = kinds.get(i);
      FacetCount count = counts.get(i);
      double angle = 2 * Math.PI * i / counts.size() - Math.PI / 2;
      double share = Math.sqrt((double) count.count() / most);
      double y = CENTRE_Y + DOWN * Math.sin(angle);
      double radius = LEAST_RADIUS + MORE_RADIUS * share;
      String name = label.apply(kind, count);
      nodes.add(
          new Node(
              kind.apiName(),
              number(CENTRE_X + ACROSS * Math.cos(angle)),
              number(y),
              number(radius),
              number(1 + MORE_STRENGTH * share),
              labels(name, y + radius),
              messages.text("entity.together", name, count.count()),
              page.apply(kind, count.id())));
    }
    return new Network(
        messages.text("entity.network", profile.label()), lines(profile.label()), nodes);
  }

  private static List<Label> labels(String name, double below) {
    List<Label> labels = new ArrayList<>();
    for (String line : lines(name)) {
      labels.add(new Label(line, number(below + 12 + 13 * labels.size())));
    }
    return labels;
  }

  /** A name in one line or, parted at the space nearest to its middle, in two. */
  private static List<String> lines(String name) {
    int middle = -1;
    for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      if (middle < 0 || Math.abs(at - name.length() / 2) < Math.abs(middle - name.length() / 2)) {
        middle = at;
      }
    }
    return name.length() <= LINE || middle < 0
        ? List.of(shortened(name))
        : List.of(shortened(name.substring(0, middle)), shortened(name.substring(middle + 1)));
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= LINE + 2
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LINE)) + "…";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
