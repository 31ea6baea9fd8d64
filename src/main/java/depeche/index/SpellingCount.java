package depeche.index;

/**
 * A spelling of a person, country or topic.
 *
 * @param text as articles write it; where only the sender named it, as the sender did
 * @param articles how many write it so
 */
public record SpellingCount(String text, long articles) {}
