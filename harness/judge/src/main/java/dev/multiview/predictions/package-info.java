/**
 * Predictions that other programs made, as files: what a file may hold, and how it is read, checked and put into the order of
 * the test set.
 *
 * <p>Read {@link dev.multiview.predictions.PredictionFile} first, which reads NPY, NPZ, CSV and JSON Lines into {@link
 * dev.multiview.predictions.Predictions}; {@link dev.multiview.predictions.TestSet} holds the labels they are aligned to. What
 * cannot be trusted is refused with file and row; nothing is repaired.
 */
@NullMarked
package dev.multiview.predictions;

import org.jspecify.annotations.NullMarked;
