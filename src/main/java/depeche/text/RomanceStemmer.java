package depeche.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;

/**
 * Light stemming for Spanish, Italian and Portuguese. Lucene's light stemmers leave short words
 * alone, so that {@code niño} and {@code niños} part; here these lose their gender and number too,
 * while names of countries stay whole: {@code Niger} is not {@code Nigeria}.
 */
final class RomanceStemmer implements UnaryOperator<String> {
  private static final int SHORTEST_STEM = 3;

  private final UnaryOperator<String> light;
  private final Set<String> countries;

  RomanceStemmer(String tag, Function<TokenStream, TokenStream> light) {
    Locale locale = Locale.of(tag);
    this.light = new FilterStemmer(light);
    this.countries =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(locale).toLowerCase(locale))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String apply(String word) {
    if (countries.contains(word) || word.endsWith("ís")) {
      return word;
    }
    String stem = light.apply(word);
    int end = stem.length();
    if (end > SHORTEST_STEM + 1 && stem.charAt(end - 1) == 's' && isEnding(stem.charAt(end - 2))) {
      end--;
    }
    if (end > SHORTEST_STEM && isEnding(stem.charAt(end - 1))) {
      end--;
    }
    return stem.substring(0, end);
  }

  private static boolean isEnding(char vowel) {
    return "aeio".indexOf(vowel) >= 0;
  }
}
