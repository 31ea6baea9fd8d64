package depeche.web.picture;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a picture says, of whatever length and content.
 *
 * @param title in large letters
 * @param line below it: a source, a date; may be empty
 * @param rightToLeft whether the title begins at the right
 */
public record Caption(String title, String line, boolean rightToLeft) {
  /** In UTF-16 units; no picture has room for more. */
  private static final int LONGEST = 300;

  /** What is not seen but changes how the rest is: controls, overrides, joiners of emoji. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\u200C\\p{Co}]]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** More marks than any language puts on a letter climb out of the line. */
  private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");

  public Caption {
    title = seen(title);
    line = seen(line);
  }

  private static String seen(String text) {
    String start = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
    String spaced =
        SPACES.matcher(Normalizer.normalize(start, Normalizer.Form.NFC)).replaceAll(" ");
    String seen =
        PILED_MARKS.matcher(UNSEEN.matcher(spaced).replaceAll("")).replaceAll("$1").strip();
    return seen.codePointCount(0, seen.length()) <= LONGEST
        ? seen
        : seen.substring(0, seen.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
