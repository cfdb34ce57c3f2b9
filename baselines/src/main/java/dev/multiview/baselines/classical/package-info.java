/**
 * Classifiers of the time before deep nets, Smile's and on Smile's trees: references of no regime's theory.
 *
 * <p>{@link dev.multiview.baselines.classical.KernelSvmLearner} is a support vector machine for each pair of classes, {@link
 * dev.multiview.baselines.classical.RandomForestLearner} a forest, {@link dev.multiview.baselines.classical.DecisionTreeLearner}
 * one tree, {@link dev.multiview.baselines.classical.GradientBoostedTreesLearner} boosted ones. All fit labels only, and none
 * learns features by gradient descent, so that they are listed with the linear regime.
 *
 * <p>Read {@code SeededSmile} first: it makes Smile draw its random numbers from a seed path.
 */
@NullMarked
package dev.multiview.baselines.classical;

import org.jspecify.annotations.NullMarked;
