package depeche.text;

import java.util.List;

/** Finds the words in a run of a script that writes none apart. */
@FunctionalInterface
interface Segmenter {
  /** The words of {@code run} in order; offsets are relative to it. */
  List<Token> segment(String run);
}
