package depeche.index;

/** What became of a change. */
public enum Outcome {
  CREATED,
  REPLACED,
  UNCHANGED,
  /** A newer version is stored, and stays. */
  OUTDATED,
  REMOVED,
  /** There was no such article to remove. */
  ABSENT,
  NOTED
}
