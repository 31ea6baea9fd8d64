/**
 * Who, where and what about: people, countries and topics read out of a text, every one with the
 * characters that put it there. Knows articles and text; knows nothing of queries or indexes.
 */
@NullMarked
package depeche.entity;

import org.jspecify.annotations.NullMarked;
