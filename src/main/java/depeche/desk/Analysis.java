package depeche.desk;

import depeche.article.Language;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a text is read, and what a query of it looks for besides, so that anyone can see why
 * something is found or is not.
 */
public final class Analysis {
  private final Chains chains;
  private final LanguageDetector detector;

  public Analysis(Chains chains, LanguageDetector detector) {
    this.chains = chains;
    this.detector = detector;
  }

  /**
   * @param language whose chain read the text
   */
  public record Analysed(Language language, List<Word> tokens) {
    public Analysed {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * One position of the text at its three levels.
   *
   * @param start first character, in UTF-16 units
   * @param end one past the last
   * @param kin stems of its family, which answer for it where not all words are required
   * @param related stems of words that speak of the same, which then rank what is found
   */
  public record Word(
      String surface,
      String exact,
      String stem,
      int start,
      int end,
      boolean stopWord,
      List<String> kin,
      List<String> related) {
    public Word {
      kin = List.copyOf(kin);
      related = List.copyOf(related);
    }
  }

  /**
   * The tokens of {@code text}.
   *
   * @param language or null to detect it
   */
  public Analysed read(String text, @Nullable Language language) {
    Language chain = language != null ? language : detector.detect(text).language();
    return new Analysed(
        chain,
        chains.tokens(chain, text).stream()
            .map(token ->
                new Word(
                    token.surface(),
                    token.exact(),
                    token.stem(),
                    token.start(),
                    token.end(),
                    chains.isStopWord(chain, token),
                    chains.kin(chain, token).stream().sorted().toList(),
                    chains.related(chain, token).stream().sorted().toList()))
            .toList());
  }
}
