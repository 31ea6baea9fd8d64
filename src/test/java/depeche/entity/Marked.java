package depeche.entity;

import depeche.article.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose entities are marked by hand: {@code [Angela Merkel|angela-merkel]} for a person,
 * {@code [Berlin|DE]} for a country, {@code [Corées|KP KR]} for two at once.
 *
 * @param text without the marks
 */
record Marked(String text, List<Mark> marks) {
  /** What is named where, in UTF-16 units of the text. */
  record Mark(EntityKind kind, String id, int start, int end) {}

  private static final Pattern MARK = Pattern.compile("\\[([^|\\[\\]]+)\\|([^|\\[\\]]+)]");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  static Marked of(String written) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher mark = MARK.matcher(written);
    while (mark.find()) {
      mark.appendReplacement(text, "");
      int start = text.length();
      text.append(mark.group(1));
      for (String id : mark.group(2).split(" ")) {
        EntityKind kind = COUNTRY.matcher(id).matches() ? EntityKind.COUNTRY : EntityKind.PERSON;
        marks.add(new Mark(kind, id, start, text.length()));
      }
    }
    return new Marked(mark.appendTail(text).toString(), List.copyOf(marks));
  }
}
