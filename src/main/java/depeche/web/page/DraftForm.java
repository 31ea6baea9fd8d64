package depeche.web.page;

import java.util.List;

/**
 * A form to paste a draft into.
 *
 * @param action where it is sent
 * @param title and {@code text} as sent before, or empty
 */
public record DraftForm(String action, String title, String text, List<Choice> languages) {
  public DraftForm {
    languages = List.copyOf(languages);
  }

  /**
   * A language that the draft may be said to be in.
   *
   * @param tag empty for one that is to be detected
   */
  public record Choice(String tag, String name, boolean chosen) {}

  /** Whether nothing was written yet. */
  public boolean isBlank() {
    return title.isBlank() && text.isBlank();
  }
}
