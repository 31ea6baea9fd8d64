package depeche.web.page;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What must not happen on a page: dialogs, errors, refusals of the security policy. */
final class Alarms {
  private Alarms() {}

  /** Those of {@code page}, as they come. */
  static List<String> of(Page page) {
    List<String> alarms = new ArrayList<>();
    page.onDialog(dialog -> {
      alarms.add(dialog.message());
      dialog.dismiss();
    });
    page.onPageError(alarms::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        alarms.add(message.text());
      }
    });
    return alarms;
  }
}
