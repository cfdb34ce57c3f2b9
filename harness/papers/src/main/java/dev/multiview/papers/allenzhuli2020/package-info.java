/**
 * Allen-Zhu and Li, arXiv 2012.09816: ensembles, distillation and self-distillation on data with several views.
 *
 * <p>{@link dev.multiview.papers.allenzhuli2020.HeadlineSuite} is the main job, {@code HeadlinePreset} the settings it runs at.
 * {@link dev.multiview.papers.allenzhuli2020.AllenZhuLiSuite} has every statement and the sweeps, {@link
 * dev.multiview.papers.allenzhuli2020.MisspecifiedSuite} what must vanish where a condition is taken away.
 */
@NullMarked
package dev.multiview.papers.allenzhuli2020;

import org.jspecify.annotations.NullMarked;
