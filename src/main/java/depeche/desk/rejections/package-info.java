/**
 * What was refused, kept so that an editor can read it, correct it and send it again.
 *
 * <p>Each refusal is put down once, however often the same input comes, with the input itself as
 * far as it is short enough; it goes when it is deleted, when its correction is taken in, or when
 * its file is read again without it. The journal is bounded: the oldest refusals go first. Knows no
 * engine and no HTTP server.
 */
@NullMarked
package depeche.desk.rejections;

import org.jspecify.annotations.NullMarked;
