/**
 * Probes of models: the views that a model uses, and those that its initial weights let win.
 *
 * <p>Read {@link dev.multiview.probe.ViewOwnership} first: it sees them from outside, from answers to samples of which
 * parts were taken away or exchanged, and works for every learner. {@link dev.multiview.probe.ViewStrengths} asks a patch
 * net from inside, and {@link dev.multiview.probe.ViewLottery} names the views that its initial weights let win.
 */
@NullMarked
package dev.multiview.probe;

import org.jspecify.annotations.NullMarked;
