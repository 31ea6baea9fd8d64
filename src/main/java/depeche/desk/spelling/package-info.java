/**
 * Did-you-mean: likelier spellings of a query, out of the corpus's own words. A noisy channel
 * (Kernighan, Church and Gale, 1990): a correction is likely when many articles hold the word, when
 * a slip of hand or ear turns it into what was typed, and when it stands beside the query's other
 * words. Words that the query's language uses go before those of others. Knows clauses and the
 * port; knows nothing of relaxation or of readers.
 */
@NullMarked
package depeche.desk.spelling;

import org.jspecify.annotations.NullMarked;
