/**
 * The query language: from what is typed to a tree of {@link depeche.query.Clause clauses}, and
 * what surrounds it in a search. Knows articles' vocabulary; knows nothing of analysis or engines.
 */
@NullMarked
package depeche.query;

import org.jspecify.annotations.NullMarked;
