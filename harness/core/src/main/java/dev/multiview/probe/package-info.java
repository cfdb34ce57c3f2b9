/**
 * Which views a model uses, seen from outside: from its answers to samples of which parts were taken away or exchanged.
 *
 * <p>{@link dev.multiview.probe.ViewOwnership} reads them off the test sets {@link dev.multiview.data.Split#OCCLUDED}
 * and {@link dev.multiview.data.Split#SWAPPED} and works for every learner. A patch net can also be asked from inside,
 * see {@link dev.multiview.model.Model.ViewAware}.
 */
@NullMarked
package dev.multiview.probe;

import org.jspecify.annotations.NullMarked;
