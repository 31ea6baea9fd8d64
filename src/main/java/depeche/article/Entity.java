package depeche.article;

import java.util.List;

/**
 * A person, country or topic as one article speaks of it.
 *
 * @param kind person, country or topic
 * @param id stable and language-free: a readable slug, an ISO 3166 code, a Media Topics code
 * @param label the name to show where no better one is known in the reader's language
 * @param score how much the article is about it, from 0 to 1
 * @param mentions the evidence, in text order; empty only for an entity the sender supplied
 */
public record Entity(
    EntityKind kind, String id, String label, double score, List<Mention> mentions) {
  /** The score from which on an article is chiefly about something. */
  private static final double CHIEF = 0.5;

  public Entity {
    mentions = List.copyOf(mentions);
  }

  /**
   * Says whether it is among what the article is chiefly about: in its title, say, and its text.
   */
  public boolean dominates() {
    return score >= CHIEF;
  }
}
