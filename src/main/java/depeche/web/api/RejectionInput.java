package depeche.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.desk.rejections.ToldRejection;
import depeche.web.Fault;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import java.io.IOException;
import java.util.List;

/** A rejection as a client tells of it that read files itself: in the form that it is shown in. */
final class RejectionInput {
  private RejectionInput() {}

  static ToldRejection read(byte[] body, ObjectMapper json) throws IOException {
    JsonNode told;
    try {
      told = json.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw refused("body", "rejection.malformed_json", malformed.getOriginalMessage());
    }
    return new ToldRejection(
        told.path("where").asText(""),
        Math.max(0, told.path("line").asLong(0)),
        told.path("offset").asLong(-1),
        told.path("reason").asText(""),
        told.path("detail").asText(""),
        told.path("errorOffset").asInt(-1),
        told.path("input").asText(null),
        told.path("whole").asBoolean());
  }

  static ProblemException refused(String part, String key, String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, List.of(Fault.of(part, key, detail)));
  }
}
