package depeche.opensearch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Terms as one text, from which the cluster's {@code whitespace} analyzer makes the same terms. */
final class Terms {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\p{javaWhitespace}");

  private Terms() {}

  static String joined(List<String> terms) {
    return terms.stream().map(Terms::spelled).collect(Collectors.joining(" "));
  }

  /** A term as the cluster keeps it: without white space, and never nothing. */
  static String spelled(String term) {
    if (term.isEmpty()) {
      return "\u200b";
    }
    // No-break spaces are the only ones that Java, and so the analyzer, does not split at.
    return WHITE_SPACE.matcher(term).replaceAll("\u00a0");
  }
}
