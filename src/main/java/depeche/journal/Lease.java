package depeche.journal;

/** A duty that one process has at a time. Whoever has it keeps it by holding on to it. */
public interface Lease {
  /** Of what nobody else could do. */
  Lease UNCONTESTED =
      new Lease() {
        @Override
        public boolean hold() {
          return true;
        }

        @Override
        public boolean isHeld() {
          return true;
        }

        @Override
        public void release() {}
      };

  /** Takes the duty where nobody has it any more, keeps it where this process does; and says. */
  boolean hold();

  /** Says, without asking anybody, whether nobody else can have it yet. */
  boolean isHeld();

  /** Leaves it to others at once. */
  void release();
}
