package depeche.web.page;

import java.util.List;

/**
 * Something a reader should know about an answer, in a sentence, with what can be done about it.
 */
public record Notice(String text, List<Remedy> remedies) {
  public Notice {
    remedies = List.copyOf(remedies);
  }

  /** One click that helps. */
  public record Remedy(String text, String href) {}
}
