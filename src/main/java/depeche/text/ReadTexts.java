package depeche.text;

import depeche.article.Language;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens kept from the first reading of a text for its second, which takes them away. Only the very
 * same string is known again, and what nobody comes back for goes when its text does.
 */
final class ReadTexts {
  private static final int MOST = 4096;

  /** Shorter texts are read again as quickly as they are remembered. */
  private static final int SHORTEST = 100;

  private final Map<Key, List<Token>> kept = new ConcurrentHashMap<>();
  private final ReferenceQueue<String> gone = new ReferenceQueue<>();

  void keep(Language language, String text, List<Token> tokens) {
    for (Reference<? extends String> old = gone.poll(); old != null; old = gone.poll()) {
      kept.remove(old);
    }
    if (text.length() >= SHORTEST && kept.size() < MOST) {
      kept.put(new Key(language, text, gone), tokens);
    }
  }

  @Nullable List<Token> take(Language language, String text) {
    return kept.isEmpty() || text.length() < SHORTEST
        ? null
        : kept.remove(new Key(language, text, null));
  }

  private static final class Key extends WeakReference<String> {
    private final Language language;
    private final int hash;

    Key(Language language, String text, @Nullable ReferenceQueue<String> gone) {
      super(text, gone);
      this.language = language;
      this.hash = System.identityHashCode(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Key key
              && get() != null
              && get() == key.get()
              && language.equals(key.language));
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
