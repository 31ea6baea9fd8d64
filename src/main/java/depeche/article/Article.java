package depeche.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its sender wrote it; nothing in it is derived but the id, where none was given.
 *
 * @param title may be empty, as {@code lead} may; an article has a title or a body
 * @param language as declared by the sender, or null where it is to be detected
 * @param credit a photo or agency credit that is neither title nor text, or null
 * @param published null where the source gives no date
 * @param supplied people, countries and topics that the sender named, kept beside those found
 */
public record Article(
    ArticleId id,
    @Nullable String url,
    String title,
    String lead,
    String body,
    @Nullable Language language,
    @Nullable String source,
    List<String> authors,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String credit,
    List<String> tags,
    List<SuppliedEntity> supplied) {
  public Article {
    if (title.isBlank() && body.isBlank()) {
      throw new IllegalArgumentException("an article has a title or a body");
    }
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    supplied = List.copyOf(supplied);
  }

  /** A person, country or topic named by the sender: by id, by label, or both. */
  public record SuppliedEntity(EntityKind kind, String id, String label) {}

  /**
   * When this version was made, as far as the source tells: its last revision, else publication.
   */
  public @Nullable Instant revised() {
    return modified != null ? modified : published;
  }

  /** How long all that its sender wrote in it is together, in UTF-16 units. */
  public int length() {
    int length = title.length() + lead.length() + body.length();
    for (List<String> texts : List.of(authors, tags)) {
      length += texts.stream().mapToInt(String::length).sum();
    }
    for (SuppliedEntity entity : supplied) {
      length += entity.id().length() + entity.label().length();
    }
    return length;
  }

  /** The text of one field, possibly empty. */
  public String text(Field field) {
    return switch (field) {
      case TITLE -> title;
      case LEAD -> lead;
      case BODY -> body;
    };
  }
}
