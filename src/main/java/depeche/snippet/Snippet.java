package depeche.snippet;

import depeche.article.Field;
import java.util.List;

/**
 * A passage that answers a query.
 *
 * @param offset its first character in the field, in UTF-16 units
 */
public record Snippet(Field field, int offset, List<Fragment> fragments) {
  public Snippet {
    fragments = List.copyOf(fragments);
  }
}
