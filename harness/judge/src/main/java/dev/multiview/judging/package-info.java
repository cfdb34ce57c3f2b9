/**
 * Judging predictions: the manifest that says what was trained, predicted and claimed, the designs that follow from what
 * varies, and the verdicts.
 *
 * <p>What varies is what is judged: {@link dev.multiview.judging.Designs} chooses between items alone, replicates crossed with
 * items, and draws with items of their own. {@link dev.multiview.judging.Manifest} is what a user writes, {@link
 * dev.multiview.judging.PredictionsAudit} makes an outcome of it that all reports can write.
 */
@NullMarked
package dev.multiview.judging;

import org.jspecify.annotations.NullMarked;
