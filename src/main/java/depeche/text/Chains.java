package depeche.text;

import depeche.article.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The analysis chain of every language: from a text to its tokens, one for each position. */
public final class Chains {
  /** Raised with every change that gives some text other tokens: indexes made before are stale. */
  public static final int VERSION = 4;

  private static final Set<Language> LANGUAGES =
      LanguageRules.ROWS.keySet().stream()
          .map(Language::new)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<Language, Chain> chains = new ConcurrentHashMap<>();
  private final ReadTexts read = new ReadTexts();
  private final FrenchDictionary french = FrenchDictionary.load();

  private Chains() {}

  /**
   * Reads the French dictionary; those of other languages are read when first needed. Safe to share
   * between threads.
   */
  public static Chains load() {
    var chains = new Chains();
    chains.chain(Language.FRENCH);
    return chains;
  }

  /** The languages that have a chain of their own; all others are tokenised and folded. */
  public static Set<Language> languages() {
    return LANGUAGES;
  }

  /** The tokens of {@code text} in order, one for each position. */
  public List<Token> tokens(Language language, String text) {
    List<Token> known = read.take(language, text);
    return known != null ? known : chain(language).tokens(text);
  }

  /**
   * The same, of a text whose tokens somebody else will ask for soon: {@link #tokens} has them
   * ready then, once.
   */
  public List<Token> tokensAhead(Language language, String text) {
    List<Token> tokens = chain(language).tokens(text);
    read.keep(language, text, tokens);
    return tokens;
  }

  /** Says whether a token carries no meaning of its own in {@code language}. */
  public boolean isStopWord(Language language, Token token) {
    return chain(language).isStopWord(token);
  }

  /** The spelling that French writes most often of all that fold to a word: see {@link Token}. */
  public String usual(String folded) {
    return french.usual(folded);
  }

  /**
   * What a word of a query asks for: a verb without the subject that a question puts behind it,
   * {@code risque} for {@code risque-t-on}; any other word as it is.
   */
  public String asked(Language language, String word) {
    return chain(language).asked(word);
  }

  /**
   * The stems of words that derive from the same base as {@code token}: of {@code inaugurer}, that
   * of {@code inauguration}. Such a word is about the same, but is no form of it.
   */
  public Set<String> kin(Language language, Token token) {
    return chain(language).kin(token);
  }

  /**
   * Says whether {@code language} uses a word so often that it tells little of what is asked for,
   * even where an archive seldom has it: {@code nom}, {@code ville}.
   */
  public boolean isCommon(Language language, Token token) {
    return chain(language).isCommon(token);
  }

  /**
   * The stems of words that speak of the same as {@code token} without deriving from it: of {@code
   * voiture}, that of {@code véhicule}. Such a word hints at what is asked for, and is no form of
   * it.
   */
  public Set<String> related(Language language, Token token) {
    return chain(language).related(token);
  }

  private Chain chain(Language language) {
    return chains.computeIfAbsent(
        language, other -> new Chain(LanguageRules.of(other.tag()), french::usual));
  }
}
