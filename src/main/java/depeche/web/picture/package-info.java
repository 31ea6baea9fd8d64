/**
 * Pictures of articles, for messengers and networks that show a link as a card: the title, source
 * and date, drawn with letters that come along, since a server seldom has any.
 *
 * <p>Knows nothing of articles, pages or HTTP: a {@link depeche.web.picture.Caption} comes in, a
 * PNG goes out, or nothing where a script cannot be written.
 */
@NullMarked
package depeche.web.picture;

import org.jspecify.annotations.NullMarked;
