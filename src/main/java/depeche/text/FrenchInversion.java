package depeche.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off a verb the subject that a French question puts behind it: {@code risque} for {@code
 * risque-t-on}. The verb has to be one, in the person of its subject, so that names such as Kim
 * Jong-il stay whole. Of a verb that only asks whether something may or must be, the subject is
 * kept instead, which is a stop word: {@code on} for {@code peut-on}.
 */
final class FrenchInversion implements UnaryOperator<String> {
  private static final Pattern INVERTED =
      Pattern.compile(
          "(?iu)(?<verb>.*?)(?:(?:^|[-\u2010\u2011])t)?[-\u2010\u2011'\u2019]"
              + "(?<subject>je|tu|il|elle|on|nous|vous|ils|elles)\\P{L}*");

  private static final Map<String, String> PERSONS =
      Map.of(
          "je", "1 s", "tu", "2 s", "il", "3 s", "elle", "3 s", "on", "3 s", "nous", "1 p", "vous",
          "2 p", "ils", "3 p", "elles", "3 p");

  private static final Set<String> MODAL = Set.of("pouvoir", "devoir", "falloir");

  private final FrenchDictionary dictionary;

  FrenchInversion(FrenchDictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public String apply(String word) {
    Matcher inverted = INVERTED.matcher(word);
    if (!inverted.matches() || !dictionary.readings(word.toLowerCase(Locale.FRENCH)).isEmpty()) {
      return word;
    }
    String verb = inverted.group("verb");
    String subject = inverted.group("subject");
    if (verb.isEmpty()) {
      return subject;
    }
    String person = PERSONS.getOrDefault(subject.toLowerCase(Locale.FRENCH), "");
    String form = verb.substring(verb.lastIndexOf('\'') + 1).toLowerCase(Locale.FRENCH);
    return dictionary.readings(form.substring(form.lastIndexOf('\u2019') + 1)).stream()
        .filter(reading -> reading.is('V') && reading.tag().endsWith(person))
        .findFirst()
        .map(reading -> MODAL.contains(reading.lemma()) ? subject : verb)
        .orElse(word);
  }
}
