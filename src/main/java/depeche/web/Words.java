package depeche.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The words of the API, its documentation and the console, in French or English. */
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
    return new MessageFormat(pattern(key), locale).format(arguments);
  }

  /** The words for {@code key} before anything is put in. */
  String pattern(String key) {
    return bundle.getString(key);
  }

  /** Every key there are words for. */
  Set<String> keys() {
    return bundle.keySet();
  }

  /** The other language. */
  public Words other() {
    return this == FRENCH ? ENGLISH : FRENCH;
  }

  public Locale locale() {
    return locale;
  }
}
