/** Commands that work on a cluster. */
@NullMarked
package depeche.app.cluster;

import org.jspecify.annotations.NullMarked;
