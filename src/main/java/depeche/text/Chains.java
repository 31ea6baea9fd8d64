package depeche.text;

import depeche.article.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The analysis chain of every language: from a text to its tokens, one for each position. */
public final class Chains {
  /** Raised with every change that gives some text other tokens: indexes made before are stale. */
  public static final int VERSION = 1;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Reads dictionaries and rules; safe to share between threads. */
  public static Chains load() {
    return new Chains();
  }

  /** The tokens of {@code text} in order, one for each position. */
  public List<Token> tokens(Language language, String text) {
    List<Token> tokens = new ArrayList<>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      String surface = matcher.group().toLowerCase(Locale.ROOT);
      String exact = Normalizer.normalize(surface, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      String stem =
          exact.length() > 3 && exact.endsWith("s")
              ? exact.substring(0, exact.length() - 1)
              : exact;
      tokens.add(new Token(surface, exact, stem, matcher.start(), matcher.end()));
    }
    return tokens;
  }

  /** Says whether a token carries no meaning of its own in {@code language}. */
  public boolean isStopWord(Language language, Token token) {
    return false;
  }
}
