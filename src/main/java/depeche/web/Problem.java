package depeche.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error looks like to a client: RFC 9457, in the client's language.
 *
 * @param type where this sort of problem is described
 * @param title the sort of problem
 * @param detail what happened this time
 * @param errors each thing that is wrong, where several can be
 */
public record Problem(String type, String title, int status, String detail, List<Error> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** One thing that is wrong, and where. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Error(
      @Nullable String parameter, @Nullable Long line, @Nullable Integer offset, String message) {}
}
