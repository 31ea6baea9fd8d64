package depeche.web.page;

/**
 * Asks for a key, or says that there is no way in from here.
 *
 * @param access what the reader may do; never {@link Access#WRITE}
 * @param wrongKey whether the reader has just given a key that is none
 * @param to the page that was asked for
 */
public record SignInPage(Frame frame, Access access, boolean wrongKey, String to) {
  /** The parameter that says what became of a key. */
  static final String KEY = "key";

  static final String WRONG = "wrong";
}
