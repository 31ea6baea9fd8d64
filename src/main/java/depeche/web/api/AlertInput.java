package depeche.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.article.Language;
import depeche.desk.alerts.AlertSearch;
import depeche.desk.alerts.WebhookAddresses;
import depeche.web.Fault;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.SearchParameters;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a client asks for it. Read as strictly as an address: all that is wrong is told at
 * once.
 */
record AlertInput(String name, AlertSearch search, @Nullable String webhook) {
  /** In UTF-16 units. */
  private static final int LONGEST_NAME = 200;

  private static final String NAME = "name";
  private static final String QUERY = "query";
  private static final String WEBHOOK = "webhook";

  static AlertInput read(
      byte[] body, ObjectMapper json, Language reader, WebhookAddresses addresses)
      throws IOException {
    JsonNode alert;
    try {
      alert = json.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw refused("rejection.malformed_json", malformed.getOriginalMessage());
    }
    if (!alert.isObject()) {
      throw refused("alert.not-an-object");
    }
    JsonNode query = alert.path(QUERY);
    if (!query.isObject() && !query.isMissingNode()) {
      throw refused("alert.query");
    }
    Parameters parameters = new Parameters(values(query), SearchParameters.NAMES);
    AlertSearch search = AlertSearch.of(SearchParameters.read(parameters, reader));
    alert
        .fieldNames()
        .forEachRemaining(field -> {
          if (!Set.of(NAME, QUERY, WEBHOOK).contains(field)) {
            parameters.refuse(Fault.of(field, "parameter.unknown", field));
          }
        });
    String name = alert.path(NAME).asText("").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      parameters.refuse(Fault.of(NAME, "alert.name", LONGEST_NAME));
    }
    @Nullable String webhook = alert.hasNonNull(WEBHOOK) ? alert.path(WEBHOOK).asText("") : null;
    if (webhook != null) {
      addresses
          .refusal(webhook)
          .filter(refusal -> refusal != WebhookAddresses.Refusal.UNKNOWN_HOST)
          .ifPresent(refusal -> parameters.refuse(Fault.of(WEBHOOK, "webhook." + refusal)));
    }
    parameters.check();
    return new AlertInput(name, search, webhook);
  }

  private static Map<String, List<String>> values(JsonNode query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    query
        .properties()
        .forEach(one ->
            values.put(
                one.getKey(),
                one.getValue().isArray()
                    ? StreamSupport.stream(one.getValue().spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                    : List.of(one.getValue().asText(""))));
    return values;
  }

  private static ProblemException refused(String key, Object... arguments) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST, List.of(new Fault(null, null, null, key, List.of(arguments))));
  }
}
