/**
 * Who, where and what about: people, countries and topics read out of a text, every one with the
 * characters that put it there. Knows articles and text; knows nothing of queries or indexes.
 *
 * <p>An article is read once into {@link depeche.entity.Words}, which keep the case that a search
 * index drops. People come first, because a person's name may hold a place's ({@code Paris
 * Hilton}): {@link depeche.entity.NameFinder} finds each name by itself, {@link
 * depeche.entity.PersonTagger} then gives bare surnames to the people who are there. Countries and
 * topics are names and terms of a {@link depeche.entity.PhraseBook}.
 *
 * <p>What is known of the world lies in tables beside these classes, made for editors: {@code
 * people.tsv}, {@code countries-*.tsv}, {@code topics.tsv}, {@code topic-terms-*.tsv}, and the
 * words that mislead in {@code not-people.tsv} and {@code not-countries.tsv}. A language is read
 * when it is first met.
 */
@NullMarked
package depeche.entity;

import org.jspecify.annotations.NullMarked;
