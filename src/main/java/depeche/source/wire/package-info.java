/**
 * What news travels in: feeds (RSS, Atom) and the formats of agencies (NITF, NewsML-G2). Each class
 * reads one element that is an article. Knows no files and no streams.
 */
@NullMarked
package depeche.source.wire;

import org.jspecify.annotations.NullMarked;
