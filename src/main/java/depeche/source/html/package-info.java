/**
 * Web pages of any publisher: what their metadata says, and which part of them is the text. Knows
 * no publisher by name, and no files.
 */
@NullMarked
package depeche.source.html;

import org.jspecify.annotations.NullMarked;
