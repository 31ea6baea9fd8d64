package depeche.web.picture;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws captions, one at a time, and keeps the last of them: links are shown many times at once.
 */
@Singleton
public final class CardPictures {
  private static final int KEPT = 100;

  private final Optional<Lettering> lettering;
  private final Map<Caption, byte[]> pictures =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Caption, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  CardPictures() {
    this(Lettering.load());
  }

  CardPictures(Optional<Lettering> lettering) {
    this.lettering = lettering;
  }

  /**
   * A PNG of 1200 by 630 pixels; empty where the caption is in a script that cannot be written, has
   * nothing to write, or no letters can be drawn on this machine.
   */
  public Optional<byte[]> draw(Caption caption) {
    return writable(caption).map(this::drawn);
  }

  private synchronized byte[] drawn(Caption caption) {
    return pictures.computeIfAbsent(
        caption, wanted -> new CardPicture(lettering.orElseThrow()).png(wanted));
  }

  private Optional<Caption> writable(Caption caption) {
    return lettering.flatMap(letters ->
        letters
            .writable(caption.title())
            .filter(title -> !title.isEmpty())
            .map(title ->
                new Caption(
                    title, letters.writable(caption.line()).orElse(""), caption.rightToLeft())));
  }
}
