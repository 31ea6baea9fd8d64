/**
 * Everything that depends on a language: which one it is, where its sentences end, and what its
 * words are at three levels (surface, exact, stem). Knows articles; knows nothing of queries,
 * indexes or who asks.
 *
 * <p>A text becomes tokens in one pass: {@link depeche.text.Chains} picks the chain of a language,
 * {@code Units} walks over the text as written, {@code UnitReader} finds what each unit means by
 * the row of that language in {@code LanguageRules}, and {@code FormCache} remembers it. Because
 * units keep their place in the text, no offset needs correcting; because typography is settled
 * inside a unit, every spelling of it gives the same tokens.
 *
 * <p>The word lists beside the classes are ours and meant to be edited: what general rules get
 * wrong is put right there, not in code.
 */
@NullMarked
package depeche.text;

import org.jspecify.annotations.NullMarked;
