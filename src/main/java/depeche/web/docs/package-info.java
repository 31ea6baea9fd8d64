/**
 * The API's documentation: {@code openapi.yml} as it is, and as a page for people. Everything said
 * about the API is said in that one file; this package only lays it out, and has it said in French
 * to who reads French.
 */
@NullMarked
package depeche.web.docs;

import org.jspecify.annotations.NullMarked;
