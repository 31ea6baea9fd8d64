/**
 * From what a sender wrote to the fields of an article: clean prose, dates in every usual form, web
 * addresses, ids where none was given. Knows nothing of files and formats.
 */
@NullMarked
package depeche.source.draft;

import org.jspecify.annotations.NullMarked;
