package depeche.web;

import depeche.desk.Explanation;
import depeche.desk.Explanation.Reason;
import depeche.index.Account.Contribution;
import java.util.List;
import java.util.Locale;

/** Says in sentences why an article has its score. */
public final class Reasons {
  private Reasons() {}

  /** What it comes to, in a sentence. */
  public static String summary(Explanation explanation, Words words) {
    if (!explanation.found()) {
      return words.say("explain.not-found");
    }
    String key = explanation.relaxed() ? "explain.relaxed" : "explain.found";
    return words.say(key, explanation.score(), explanation.reasons().size());
  }

  /** A sentence for each reason, the weightiest first. */
  public static List<String> sentences(Explanation explanation, Words words) {
    return explanation.reasons().stream()
        .map(reason -> sentence(reason, explanation.score(), words))
        .toList();
  }

  /** Why one contribution is made. */
  public static String sentence(Reason reason, double score, Words words) {
    Contribution part = reason.contribution();
    return words.say(
        reason.akin().isEmpty()
            ? "explain." + part.sign().name().toLowerCase(Locale.ROOT)
            : "explain.akin",
        reason.words(),
        words.say("explain.in." + part.place().name().toLowerCase(Locale.ROOT)),
        Math.max(1, Math.round(part.frequency())),
        part.score() / score,
        part.holders(),
        reason.akin());
  }
}
