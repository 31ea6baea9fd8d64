/** Commands that take articles in, check them, and look after the index. */
@NullMarked
package depeche.app.intake;

import org.jspecify.annotations.NullMarked;
