/**
 * The pages: what a reader sees of a search or an article, as records that the templates of {@code
 * src/main/jte} lay out. Everything a template shows is decided, worded and linked here; templates
 * only place and escape it. A page is a function of its address: no session, no script needed, and
 * no cookie but for those who make alerts where keys are configured.
 *
 * <p>Knows the desk's answers and the reader's language; knows nothing of engines or of JSON.
 */
@NullMarked
package depeche.web.page;

import org.jspecify.annotations.NullMarked;
