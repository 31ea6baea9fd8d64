package depeche.index;

/**
 * A word of the corpus.
 *
 * @param word lower case, with its accents
 * @param articles about how many hold it in this spelling
 */
public record WordCount(String word, long articles) {}
