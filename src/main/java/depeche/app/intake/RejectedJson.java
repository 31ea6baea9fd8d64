package depeche.app.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Rejected;
import java.util.Locale;

/** Writes what was refused as the API puts it down. */
final class RejectedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RejectedJson() {}

  static String of(Rejected rejected) {
    return json(rejected).toString();
  }

  /** The same, with the reason in the words of its reader. */
  static String of(Rejected rejected, String message) {
    return json(rejected).put("message", message).toString();
  }

  private static ObjectNode json(Rejected rejected) {
    ObjectNode json = JSON.createObjectNode();
    json.put("where", rejected.where());
    json.put("line", rejected.line());
    json.put("reason", rejected.reason().problem().name().toLowerCase(Locale.ROOT));
    json.put("detail", rejected.reason().detail());
    json.put("errorOffset", rejected.reason().offset());
    Excerpt excerpt = rejected.excerpt();
    if (excerpt != null) {
      json.put("input", excerpt.text());
      json.put("whole", excerpt.whole());
      json.put("offset", excerpt.start());
    }
    return json;
  }
}
