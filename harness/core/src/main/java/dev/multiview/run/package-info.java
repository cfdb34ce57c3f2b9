/**
 * Carries out a plan: trials on threads, failures recorded instead of thrown away.
 *
 * <p>Results do not depend on the number of threads nor on the order in which trials finish. A trial that the store
 * already holds is not computed again.
 */
@NullMarked
package dev.multiview.run;

import org.jspecify.annotations.NullMarked;
