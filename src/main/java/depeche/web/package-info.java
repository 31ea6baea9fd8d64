/**
 * HTTP: the API and the pages, over the desk's use cases. Words for readers live here, in French
 * and English; no engine, no analysis.
 */
@NullMarked
package depeche.web;

import org.jspecify.annotations.NullMarked;
