/**
 * What is measured on a model's predictions: errors, agreement, and which views a model uses.
 *
 * <p>A metric is a pure function of logits, labels and view labels. It draws no random numbers and knows no
 * procedure, so that the same number means the same thing in both regimes.
 */
@NullMarked
package dev.multiview.metric;

import org.jspecify.annotations.NullMarked;
