package depeche.app;

import depeche.desk.CorpusCheck.Checked;
import depeche.desk.CorpusProgress;
import depeche.desk.CorpusReport;
import depeche.desk.rejections.Rejection;
import depeche.source.Reading.Rejected;
import depeche.web.Words;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Shows on a console how a pass over the corpus goes: a bar in a terminal, else a line every two
 * seconds; in the end a report, with every rejection and its reason. A pass that is over within two
 * seconds shows the report alone.
 */
public final class CorpusConsole implements Consumer<CorpusProgress> {
  private static final long INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long MEBIBYTE = 1 << 20;

  private final PrintStream out;
  private final Words words;
  private final boolean terminal;
  private final LongSupplier nanos;
  private long next;
  private @Nullable ProgressBar bar;

  /** The console of this process, in the words of its user's language. */
  public static CorpusConsole ofProcess() {
    boolean english = Locale.getDefault().getLanguage().equals(Locale.ENGLISH.getLanguage());
    Words words = english ? Words.ENGLISH : Words.FRENCH;
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new CorpusConsole(System.err, words, terminal, System::nanoTime);
  }

  /**
   * @param nanos the time, as {@link System#nanoTime()} counts it
   */
  CorpusConsole(PrintStream out, Words words, boolean terminal, LongSupplier nanos) {
    this.out = out;
    this.words = words;
    this.terminal = terminal;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + INTERVAL_NANOS;
  }

  /** A pass begins. */
  public void begin() {
    next = nanos.getAsLong() + INTERVAL_NANOS;
  }

  @Override
  public void accept(CorpusProgress progress) {
    if (nanos.getAsLong() - next < 0) {
      return;
    }
    if (terminal) {
      show(progress);
    } else {
      next = nanos.getAsLong() + INTERVAL_NANOS;
      out.println(line(progress));
    }
  }

  /** Ends where the pass was broken off. */
  public void stop() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** Ends with what the pass did. */
  public void report(CorpusReport report) {
    stop();
    report.rejected().forEach(rejected -> out.println(line(rejected)));
    long untold = report.rejections() - report.rejected().size();
    if (untold > 0) {
      out.println(words.say("corpus.untold", untold));
    }
    if (report.repaired() > 0) {
      out.println(words.say("corpus.repaired", report.repaired()));
    }
    out.println(
        words.say(
            "corpus.report",
            report.created(),
            report.replaced(),
            report.unchanged(),
            report.removed(),
            report.filesRead(),
            report.filesUnchanged(),
            report.filesGone(),
            report.rejections(),
            report.took().toMillis() / 1000.0));
  }

  private void show(CorpusProgress progress) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(words.say("corpus.task"))
              .setUnit(" Mio", MEBIBYTE)
              .setConsumer(new ConsoleProgressBarConsumer(out))
              .setInitialMax(progress.bytesTotal())
              .showSpeed()
              .build();
    }
    bar.stepTo(progress.bytes());
    bar.setExtraMessage(" " + line(progress));
  }

  private String line(CorpusProgress progress) {
    return words.say(
        "corpus.progress",
        progress.files(),
        progress.filesTotal(),
        progress.articles(),
        progress.rejections());
  }

  /** What is wrong with a piece of input, and where. */
  public String line(Rejected rejected) {
    String problem = rejected.reason().problem().name().toLowerCase(Locale.ROOT);
    return line(rejected.where(), rejected.line(), problem, rejected.reason().detail());
  }

  /** The same of what was refused some time ago. */
  public String line(Rejection rejection) {
    String where = rejection.where().isEmpty() ? rejection.sender().name() : rejection.where();
    return line(where, rejection.line(), rejection.problem(), rejection.detail());
  }

  /** What is wrong with a piece of input. */
  public String reason(Rejected rejected) {
    return reason(
        rejected.reason().problem().name().toLowerCase(Locale.ROOT), rejected.reason().detail());
  }

  /** What a file holds that was checked. */
  public String line(Checked file) {
    return words.say(
        file.repaired() > 0 ? "corpus.checked-repaired" : "corpus.checked",
        file.file(),
        file.articles(),
        file.refused(),
        file.repaired());
  }

  private String reason(String problem, String detail) {
    return words.say("rejection." + problem, detail);
  }

  private String line(String where, long line, String problem, String detail) {
    String reason = reason(problem, detail);
    return line > 0
        ? words.say("corpus.rejected-line", where, line, reason)
        : words.say("corpus.rejected", where, reason);
  }
}
