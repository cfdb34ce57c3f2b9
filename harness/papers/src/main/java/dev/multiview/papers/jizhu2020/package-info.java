/**
 * Ji and Zhu, arXiv 2010.10090: distillation into wide networks that are linear in their tangent features.
 *
 * <p>{@link dev.multiview.papers.jizhu2020.JiZhuSuite} lists the claims, {@code JiZhuPreset} the settings, {@code WideStudents}
 * the measurements: students of a perfect teacher ({@code TransferStudy}), the growth of their weights ({@code GrowthStudy}), and
 * teachers that make mistakes ({@code CorrectionStudy}).
 */
@NullMarked
package dev.multiview.papers.jizhu2020;

import org.jspecify.annotations.NullMarked;
