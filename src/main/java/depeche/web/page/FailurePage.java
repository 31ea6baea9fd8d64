package depeche.web.page;

import depeche.web.page.Notice.Remedy;
import java.util.List;

/**
 * What went wrong, and the ways out.
 *
 * @param details each thing that was wrong with the request
 */
public record FailurePage(
    Frame frame, String title, String text, List<String> details, List<Remedy> remedies) {
  public FailurePage {
    details = List.copyOf(details);
    remedies = List.copyOf(remedies);
  }
}
