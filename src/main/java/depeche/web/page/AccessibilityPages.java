package depeche.web.page;

import depeche.web.page.AccessibilityPage.Part;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out the statement of accessibility. */
final class AccessibilityPages {
  /** To be moved whenever what the statement says is looked at anew. */
  private static final LocalDate ESTABLISHED = LocalDate.of(2026, 11, 22);

  private final Messages messages;
  private final Frames frames;
  private final QueryString here;

  AccessibilityPages(Messages messages, Frames frames, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.here = here;
  }

  AccessibilityPage of(AccessibilitySettings settings) {
    return new AccessibilityPage(
        frames.within(messages.text("title.accessibility"), Address.ACCESSIBILITY, here),
        settings.publisher() == null
            ? messages.text("accessibility.scope")
            : messages.text("accessibility.scope.of", settings.publisher()),
        List.of(
            part("state"),
            part("checked", "axe", "keyboard", "script", "reflow", "texts"),
            part("unchecked", "people", "criteria", "browsers"),
            part("gaps", "articles", "api"),
            part("means")),
        settings.contact(),
        settings.contact() == null ? null : link(settings.contact()),
        messages.day(ESTABLISHED));
  }

  private Part part(String id, String... points) {
    String key = "accessibility." + id;
    return new Part(
        id,
        messages.text(key + ".heading"),
        messages.text(key),
        Arrays.stream(points).map(point -> messages.text(key + "." + point)).toList());
  }

  private static @Nullable String link(String contact) {
    if (contact.startsWith("https://") || contact.startsWith("http://")) {
      return contact;
    }
    return contact.matches("[^@\\s]+@[^@\\s]+") ? "mailto:" + contact : null;
  }
}
