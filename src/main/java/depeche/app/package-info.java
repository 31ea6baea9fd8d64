/** Where everything meets: {@code main}, settings, wiring, the commands. */
@NullMarked
package depeche.app;

import org.jspecify.annotations.NullMarked;
