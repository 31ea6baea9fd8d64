package depeche.entity;

/** What lies between two words. */
enum Gap {
  NOTHING(true),
  SPACE(true),
  HYPHEN(true),
  APOSTROPHE(true),
  /** A full stop that ends an abbreviation or an initial. */
  POINT(true),
  COMMA(false),
  /** Any other punctuation within a sentence. */
  OTHER(false),
  /** An opening quote or parenthesis, or a colon: the next word may be a capital for that alone. */
  OPENING(false),
  SENTENCE(false),
  LINE(false);

  private final boolean joins;

  Gap(boolean joins) {
    this.joins = joins;
  }

  /** Says whether the words on both sides can be parts of one name. */
  boolean joins() {
    return joins;
  }

  /** The gap that {@code text} holds between {@code start} and {@code end}. */
  static Gap of(char[] text, int start, int end) {
    if (end - start == 1 && text[start] == ' ') {
      return SPACE;
    }
    boolean space = false;
    Gap found = NOTHING;
    for (int i = start; i < end; i++) {
      char c = text[i];
      Gap sign =
          switch (c) {
            case '\n', '\r', '\u2028', '\u2029' -> LINE;
            case '!', '?', '…', '。', '؟' -> SENTENCE;
            case '.' -> found == POINT ? SENTENCE : POINT;
            case ':', '«', '“', '"', '(', '[', '—', '•', '„', '‘' -> OPENING;
            case '-', '‐', '‑', '–', '−' -> HYPHEN;
            case '\'', '’', 'ʼ', '´', '`' -> APOSTROPHE;
            case ',', '،', '、' -> COMMA;
            default -> SPACE;
          };
      if (sign == SPACE) {
        boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
        space |= blank;
        sign = blank || Folding.isInvisible(c) ? NOTHING : OTHER;
      }
      if (sign.compareTo(found) > 0) {
        found = sign;
      }
    }
    return switch (found) {
      case NOTHING -> space ? SPACE : NOTHING;
      case HYPHEN -> end - start == 1 ? HYPHEN : OTHER;
      case APOSTROPHE -> end - start == 1 ? APOSTROPHE : OPENING;
      default -> found;
    };
  }
}
