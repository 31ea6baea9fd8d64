package depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Typography never matters: all ways to write a text have the same tokens. */
final class TypographyTest {
  private static final Chains CHAINS = Chains.load();

  private static final List<String> PHRASES =
      List.of(
          "l'œuvre d'un élève",
          "les États-Unis d'Amérique",
          "Kim Jong-un à Pyongyang",
          "10 000 soldats nord-coréens",
          "jusqu'à aujourd'hui, à la presqu'île",
          "le cœur de la Côte d'Ivoire : 3,5 %",
          "un ex æquo à Noël chez O'Brien",
          "l'O.N.U. et l'U.E. au sommet du G7",
          "week-end du 11-Septembre à 20h30",
          "Straße in Łódź, façade d'Erdoğan");

  @Property(tries = 2000)
  void allWaysToWriteATextHaveTheSameTokens(@ForAll("phrases") String phrase, @ForAll long seed) {
    String rewritten = rewrite(phrase, new Random(seed));
    assertThat(exact(rewritten)).as(rewritten).isEqualTo(exact(phrase));
    assertThat(stems(rewritten)).as(rewritten).isEqualTo(stems(phrase));
  }

  @Property
  void offsetsAreInOrderAndInsideAnyText(@ForAll String text) {
    int last = 0;
    for (Token token : CHAINS.tokens(Language.FRENCH, text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(last);
      assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
      last = token.end();
    }
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(PHRASES);
  }

  private static String rewrite(String phrase, Random random) {
    String text = random.nextBoolean() ? phrase : phrase.toUpperCase(Locale.FRENCH);
    if (random.nextBoolean()) {
      text = text.replace("œ", "oe").replace("æ", "ae").replace("Œ", "OE").replace("Æ", "AE");
    }
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      written.append(
          switch (c) {
            case '\'' -> any("'’ʼ‘", random);
            case '-' -> any("-‐‑–", random);
            case ' ' -> any(" \u00A0\u202F", random);
            default -> c;
          });
      boolean insideWord =
          Character.isLetter(c) && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (insideWord && random.nextInt(6) == 0) {
        written.append(any("\u00AD\u200B\u2060\uFEFF", random));
      }
    }
    return Normalizer.normalize(
        written, random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD);
  }

  private static char any(String choices, Random random) {
    return choices.charAt(random.nextInt(choices.length()));
  }

  private static List<String> exact(String text) {
    return CHAINS.tokens(Language.FRENCH, text).stream().map(Token::exact).toList();
  }

  private static List<String> stems(String text) {
    return CHAINS.tokens(Language.FRENCH, text).stream().map(Token::stem).toList();
  }
}
