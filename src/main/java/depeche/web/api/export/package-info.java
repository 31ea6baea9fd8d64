/**
 * The answers to a search in formats that other programs read: spreadsheets, scripts, feed readers.
 * What an article is made of in each is decided here; how articles are found is not known here.
 */
@NullMarked
package depeche.web.api.export;

import org.jspecify.annotations.NullMarked;
