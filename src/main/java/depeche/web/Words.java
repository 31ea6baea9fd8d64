package depeche.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The API's words for people, in French or English. */
public enum Words {
  FRENCH(Locale.FRENCH),
  ENGLISH(Locale.ENGLISH);

  private final Locale locale;
  private final ResourceBundle bundle;

  Words(Locale locale) {
    this.locale = locale;
    bundle =
        ResourceBundle.getBundle(
            "depeche.web.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words for {@code key}, in the syntax of {@link MessageFormat}. */
  public String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** Whether there are words for {@code key}. */
  public boolean knows(String key) {
    return bundle.containsKey(key);
  }

  public Locale locale() {
    return locale;
  }
}
