package depeche.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;

/** Records as lines of JSON, and back. */
public final class Lines {
  private static final System.Logger LOG = System.getLogger(Lines.class.getName());
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Lines() {}

  /** One line. */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException bug) {
      throw new IllegalArgumentException("not a record of ours: " + value, bug);
    }
  }

  /** The record of a line, or nothing where it is none: that is reported, and no reason to stop. */
  public static <T> Optional<T> read(String line, Class<T> type) {
    try {
      return Optional.of(JSON.readValue(line, type));
    } catch (JsonProcessingException damaged) {
      LOG.log(System.Logger.Level.ERROR, "passed over, being no " + type.getSimpleName(), damaged);
      return Optional.empty();
    }
  }
}
