/**
 * What a query asks of the index, in the one way that both engines understand: a query's tree
 * becomes words as each language reads them, at the level and with the weight that each deserves,
 * said in a {@link depeche.matching.Dialect} that the engine brings. So both engines ask the same
 * question by construction; what remains theirs is how to say it.
 *
 * <p>{@link depeche.matching.ClauseTranslation} walks the tree, {@link
 * depeche.matching.WordQueries} reads its words, {@link depeche.matching.LooseWords} those that an
 * answer may lack, {@link depeche.matching.IndexedText} names the fields that they stand in, {@link
 * depeche.matching.ValueQueries} finds what an article is about.
 *
 * <p>Knows no engine, and nothing of entities, snippets or HTTP.
 */
@NullMarked
package depeche.matching;

import org.jspecify.annotations.NullMarked;
