package depeche.snippet;

/** A run of text that matches, or one that does not; fragments joined are the source text. */
public record Fragment(String text, boolean match) {}
