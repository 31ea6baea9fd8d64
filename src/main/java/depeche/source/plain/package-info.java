/**
 * Plain text, which says nothing of its parts: finds the credit, the title and the paragraphs by
 * how newsrooms write. Knows no files.
 */
@NullMarked
package depeche.source.plain;

import org.jspecify.annotations.NullMarked;
