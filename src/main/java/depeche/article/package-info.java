/**
 * The vocabulary every other room speaks: articles, their languages, the people, countries and
 * topics they mention. Records and enums only; this room knows no other.
 */
@NullMarked
package depeche.article;

import org.jspecify.annotations.NullMarked;
