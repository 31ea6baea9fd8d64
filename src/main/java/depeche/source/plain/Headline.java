package depeche.source.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what to call a text that may have no title. */
final class Headline {
  /** Longer first lines are prose. */
  private static final int LONGEST_TITLE = 160;

  /** Where a sentence is cut to serve as a title. */
  private static final int CUT = 100;

  /** A sentence this short may be an abbreviation. */
  private static final int SHORTEST_SENTENCE = 20;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<!\\b\\p{L})(?<!\\b(?:Mme|Mgr|Dr|Mr|Mrs|St))[.!?…][»”\"']*(?=\\s|$)");
  private static final Pattern PROSE_END = Pattern.compile(".*[.…;,:][»”\"')]*", Pattern.DOTALL);

  private Headline() {}

  /** Says whether a first paragraph that others follow is a title. */
  static boolean isTitle(String paragraph) {
    return paragraph.length() <= LONGEST_TITLE && !PROSE_END.matcher(paragraph).matches();
  }

  /** The first sentence without its period, cut at a word where it is long. */
  static String firstSentence(String paragraph) {
    Matcher end = SENTENCE_END.matcher(paragraph);
    boolean found = end.find(Math.min(SHORTEST_SENTENCE, paragraph.length()));
    String sentence = found ? paragraph.substring(0, end.end()) : paragraph;
    if (sentence.length() > CUT) {
      return cutAtWord(sentence);
    }
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String cutAtWord(String sentence) {
    int space = sentence.lastIndexOf(' ', CUT);
    String beginning = sentence.substring(0, space > 0 ? space : CUT);
    return beginning.replaceFirst("[\\s,;:–—«(-]+$", "") + "…";
  }
}
