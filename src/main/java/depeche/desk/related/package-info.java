/**
 * What stands around an article: the stories that led to it, followed it or tell it elsewhere, each
 * with reasons that a reader can check in both texts; and the versions of its own text, with what
 * one changed against another. Nothing is known here of how an index scores.
 */
@NullMarked
package depeche.desk.related;

import org.jspecify.annotations.NullMarked;
