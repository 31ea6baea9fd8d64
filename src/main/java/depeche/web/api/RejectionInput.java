package depeche.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.web.Fault;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A rejection as a client tells of it that read files itself: in the form that it is shown in. */
final class RejectionInput {
  private RejectionInput() {}

  static Rejected read(byte[] body, ObjectMapper json) throws IOException {
    JsonNode told;
    try {
      told = json.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw refused("body", "rejection.malformed_json", malformed.getOriginalMessage());
    }
    String reason = told.path("reason").asText();
    Problem problem =
        problem(reason).orElseThrow(() -> refused("reason", "rejection.unknown-reason", reason));
    Rejected rejected =
        new Rejected(
            told.path("where").asText(""),
            Math.max(0, told.path("line").asLong(0)),
            new Reason(
                problem, told.path("detail").asText(""), told.path("errorOffset").asInt(-1)));
    return told.hasNonNull("input")
        ? rejected.of(
            new Excerpt(
                told.path("input").asText(),
                told.path("whole").asBoolean(),
                told.path("offset").asLong(-1)))
        : rejected;
  }

  private static Optional<Problem> problem(String reason) {
    return Stream.of(Problem.values())
        .filter(problem -> problem.name().toLowerCase(Locale.ROOT).equals(reason))
        .findFirst();
  }

  private static ProblemException refused(String part, String key, Object... arguments) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST, List.of(Fault.of(part, key, arguments)));
  }
}
