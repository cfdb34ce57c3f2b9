/**
 * Ji and Zhu, arXiv 2010.10090: distillation into wide networks that are linear in their tangent features.
 *
 * <p>{@link dev.multiview.papers.jizhu2020.JiZhuSuite} lists the claims, {@code JiZhuPreset} the settings, {@code WideStudents}
 * the measurements: students of a perfect teacher ({@code TransferMeasurement}), the growth of their weights ({@code GrowthMeasurement}), and
 * teachers that make mistakes ({@code CorrectionMeasurement}).
 */
@NullMarked
package dev.multiview.papers.jizhu2020;

import org.jspecify.annotations.NullMarked;
