/**
 * PDF with a text layer: its lines become paragraphs, its largest line a title. Loads its library
 * when the first PDF comes. Knows nothing of where files come from.
 */
@NullMarked
package depeche.source.pdf;

import org.jspecify.annotations.NullMarked;
