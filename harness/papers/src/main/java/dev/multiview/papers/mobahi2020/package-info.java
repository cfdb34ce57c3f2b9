/**
 * Mobahi, Farajtabar and Bartlett 2020: self-distillation without labels shrinks a kernel model, generation by generation.
 */
@NullMarked
package dev.multiview.papers.mobahi2020;

import org.jspecify.annotations.NullMarked;
