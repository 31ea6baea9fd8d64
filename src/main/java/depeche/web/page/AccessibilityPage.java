package depeche.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement of accessibility that French law asks for (RGAA 4.1.2).
 *
 * @param scope what it is about, in a sentence
 * @param contact as it is to be read; null where none is configured
 * @param href where {@code contact} leads; null where it is only to be read
 * @param established when, in words
 */
public record AccessibilityPage(
    Frame frame,
    String scope,
    List<Part> parts,
    @Nullable String contact,
    @Nullable String href,
    String established) {
  public AccessibilityPage {
    parts = List.copyOf(parts);
  }

  /** A heading, with the points under it. */
  public record Part(String id, String heading, String text, List<String> points) {
    public Part {
      points = List.copyOf(points);
    }
  }
}
