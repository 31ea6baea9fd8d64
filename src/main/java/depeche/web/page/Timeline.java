package depeche.web.page;

import depeche.index.ArticleHits.Bucket;
import depeche.index.ArticleHits.Histogram;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The chart of publication dates, laid out: positions across in percent of its width, heights in
 * pixels up from its base. Every bar is a link that narrows to its days.
 *
 * @param caption what a bar stands for, such as {@code Articles par mois}
 * @param hint how to choose a period with it
 */
public record Timeline(String caption, String hint, List<Bar> bars, List<Tick> ticks) {
  /** The height of the highest bar, in pixels. */
  public static final int HEIGHT = 64;

  private static final int LEAST_HEIGHT = 3;
  private static final double WIDEST = 5;
  private static final int TICKS = 6;

  /** The share of the width, in percent, from which on a name fits under its own bar. */
  private static final double ROOMY = 9;

  public Timeline {
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
  }

  /**
   * One period with its count.
   *
   * @param slot where its share of the width begins
   * @param x where the bar itself begins
   * @param height 0 for a period without articles, else at least a few pixels
   */
  public record Bar(
      String slot, String slotWidth, String x, String width, int height, String text, String href) {
    /** How far from the top the bar begins. */
    public int top() {
      return HEIGHT - height;
    }
  }

  /**
   * A name under the axis.
   *
   * @param anchor the SVG {@code text-anchor} that keeps it inside the chart
   * @param minor whether a narrow screen can do without it
   */
  public record Tick(String x, String anchor, String text, boolean minor) {}

  /** Whether there is anything to tell apart. */
  public boolean worthShowing() {
    return bars.size() > 1;
  }

  static Timeline of(Histogram dates, Messages messages, QueryString here) {
    List<Bucket> buckets = dates.buckets();
    long most = buckets.stream().mapToLong(Bucket::count).max().orElse(1);
    double slot = 100.0 / Math.max(1, buckets.size());
    double width = Math.min(slot * .76, WIDEST);
    List<Bar> bars =
        IntStream.range(0, buckets.size())
            .mapToObj(i -> {
              Bucket bucket = buckets.get(i);
              return new Bar(
                  percent(i * slot),
                  percent(slot),
                  percent(i * slot + (slot - width) / 2),
                  percent(width),
                  height(bucket.count(), most),
                  messages.text(
                      "timeline.bar",
                      messages.period(dates.interval(), bucket.from()),
                      bucket.count()),
                  narrowed(here, bucket));
            })
            .toList();
    return new Timeline(
        messages.text("timeline." + dates.interval().name().toLowerCase(Locale.ROOT)),
        messages.text("timeline.hint"),
        bars,
        ticks(dates, messages, slot));
  }

  private static String narrowed(QueryString here, Bucket bucket) {
    return Address.restarted(here)
        .with("from", bucket.from().toString())
        .with("to", bucket.to().toString())
        .on(Address.SEARCH);
  }

  private static int height(long count, long most) {
    return count == 0
        ? 0
        : Math.max(LEAST_HEIGHT, (int) Math.round((double) HEIGHT * count / most));
  }

  private static List<Tick> ticks(Histogram dates, Messages messages, double slot) {
    int last = dates.buckets().size() - 1;
    int count = Math.min(TICKS, last + 1);
    return IntStream.range(0, count)
        .mapToObj(n -> {
          int i = count == 1 ? 0 : Math.round((float) n * last / (count - 1));
          boolean start = i == 0 && slot < ROOMY;
          boolean end = i == last && slot < ROOMY;
          return new Tick(
              percent(start ? 0 : end ? 100 : (i + .5) * slot),
              start ? "start" : end ? "end" : "middle",
              messages.tick(dates.interval(), dates.buckets().get(i).from()),
              i != 0 && i != last);
        })
        .toList();
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.3f%%", value);
  }
}
