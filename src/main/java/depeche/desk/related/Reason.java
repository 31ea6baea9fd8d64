package depeche.desk.related;

import depeche.article.EntityKind;
import java.time.LocalDate;
import java.util.List;

/** Something that two articles have in common, to be seen in both. */
public sealed interface Reason {

  /**
   * A person, country or topic that both speak of.
   *
   * @param label as the first article gives it
   * @param articles how many articles of the archive do
   * @param here as the article asked about writes it
   * @param there as the related one does
   */
  record Shared(EntityKind kind, String id, String label, long articles, String here, String there)
      implements Reason {}

  /** Words that few articles have, and these two do: the most telling first. */
  record Terms(List<SharedTerm> terms) implements Reason {
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /**
   * One word, as each of the two writes it first.
   *
   * @param here in the article asked about
   * @param there in the related one
   */
  record SharedTerm(String here, String there) {}

  /**
   * Published within a week of each other; days as in UTC.
   *
   * @param here when the article asked about was
   * @param there when the related one was
   * @param days from the one to the other; negative where the related one came before
   */
  record Near(LocalDate here, LocalDate there, long days) implements Reason {}
}
