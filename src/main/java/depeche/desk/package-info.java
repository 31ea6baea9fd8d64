/**
 * The use cases: taking articles in, answering searches. Puts the other rooms to work through the
 * index's port; knows no engine and no HTTP.
 */
@NullMarked
package depeche.desk;

import org.jspecify.annotations.NullMarked;
