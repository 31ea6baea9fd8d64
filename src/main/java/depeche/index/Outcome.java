package depeche.index;

/** What became of a change. */
public enum Outcome {
  CREATED,
  REPLACED,
  UNCHANGED,
  REMOVED,
  /** There was no such article to remove. */
  ABSENT,
  NOTED
}
