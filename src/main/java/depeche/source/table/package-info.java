/**
 * Names that other systems give to the fields of an article, in tables and front matter. Knows no
 * files.
 */
@NullMarked
package depeche.source.table;

import org.jspecify.annotations.NullMarked;
