/**
 * Everything that depends on a language: which one it is, where its sentences end, and what its
 * words are at three levels (surface, exact, stem). Knows articles; knows nothing of queries,
 * indexes or who asks.
 */
@NullMarked
package depeche.text;

import org.jspecify.annotations.NullMarked;
