package depeche.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.CsvSource;

/** Gives every language that has a table of what finds what, and the name its table begins with. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@CsvSource({
  "fr, french",
  "en, english",
  "de, german",
  "es, spanish",
  "it, italian",
  "pt, portuguese",
  "ru, russian",
  "ar, arabic",
  "zh, chinese",
  "ja, japanese",
  "nl, dutch"
})
public @interface MatchTables {}
