package depeche.source;

import depeche.article.Article;
import depeche.source.draft.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one article's worth of input: never an exception. */
public sealed interface Reading {

  /**
   * An article was read.
   *
   * @param notes what was put right in it on the way
   */
  record Read(Article article, List<Note> notes) implements Reading {
    public Read {
      notes = List.copyOf(notes);
    }

    public Read(Article article) {
      this(article, List.of());
    }

    /** The article that came out of a draft, with what was put right in that. */
    static Read of(Article article, Draft draft) {
      return new Read(article, draft.isRepaired() ? List.of(Note.ENCODING_REPAIRED) : List.of());
    }
  }

  /**
   * Input that is no article.
   *
   * @param where the file, and within an archive or stream the entry
   * @param line 1-based line of the input, or 0 where lines mean nothing
   * @param reason what is wrong and what would be right
   * @param excerpt the input itself, or null where it is not at hand or no text
   */
  record Rejected(String where, long line, Reason reason, @Nullable Excerpt excerpt)
      implements Reading {
    public Rejected(String where, long line, Reason reason) {
      this(where, line, reason, null);
    }

    /** The same, with the input unless that is known already. */
    public Rejected of(Excerpt input) {
      return excerpt == null ? new Rejected(where, line, reason, input) : this;
    }
  }

  /**
   * Why input was refused.
   *
   * @param detail names the part that is wrong, in the input's words
   * @param offset where in the refused input a parser stopped, in UTF-16 units from 0; -1 where
   *     that is not known
   */
  record Reason(Problem problem, String detail, int offset) {
    public Reason(Problem problem, String detail) {
      this(problem, detail, -1);
    }
  }

  /**
   * Input as it came, for one who can correct it.
   *
   * @param whole whether {@code text} is all of it
   * @param start its first byte in the file, archive entry or stream it came in, from 0; -1 where
   *     that is not known
   */
  record Excerpt(String text, boolean whole, long start) {
    /** The longest text kept, in UTF-16 units. */
    public static final int LONGEST = 64 * 1024;

    public Excerpt {
      if (text.length() > LONGEST) {
        text = text.substring(0, LONGEST);
        whole = false;
      }
    }
  }

  /** What can be put right in an article. */
  enum Note {
    /** Text that had been decoded in the wrong encoding was decoded anew, where that is certain. */
    ENCODING_REPAIRED
  }

  /** What can be wrong with input. The words for it are the reader's language's. */
  enum Problem {
    /** The file cannot be opened or read; it may be, later. */
    UNREADABLE_FILE,
    /** A known format that is not read, such as a word processor's. */
    UNKNOWN_FORMAT,
    EMPTY,
    NOT_TEXT,
    /** A document of pictures, such as a scanned PDF. */
    NO_TEXT_LAYER,
    MALFORMED_JSON,
    MALFORMED_XML,
    MALFORMED_FRONT_MATTER,
    /** The parser of its format cannot read it. */
    UNREADABLE_CONTENT,
    NOT_AN_OBJECT,
    /** A table whose first line names neither a title nor a text. */
    NO_KNOWN_COLUMN,
    NO_TITLE_OR_BODY,
    WRONG_TYPE,
    INVALID_ID,
    INVALID_URL,
    INVALID_DATE,
    INVALID_LANGUAGE,
    /** The sender takes the article back. */
    WITHDRAWN,
    TOO_LARGE,
    TOO_DEEP,
    TOO_SLOW,
    /** Archives give more than they may: a bomb, or a limit set too low. */
    EXPANDS_TOO_FAR,
    /** An entry of an archive is a link, or names a place outside the archive. */
    LEADS_OUTSIDE,
    /** Encrypted, or compressed in a way that is not read. */
    LOCKED,
    /** Compressed data breaks off; what came before it was read. */
    TRUNCATED,
    /** Compressed data is corrupt; what came before the damage was read. */
    DAMAGED;

    /** Says whether something may follow that was not seen: the input was not read to its end. */
    public boolean isInterruption() {
      return this == UNREADABLE_FILE || this == TRUNCATED || this == DAMAGED;
    }
  }
}
