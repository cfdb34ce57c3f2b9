/**
 * Dern, Cunningham and Pleiss, arXiv 2410.16201: ensembles of overparameterised random-feature regressors.
 */
@NullMarked
package dev.multiview.papers.dern2024;

import org.jspecify.annotations.NullMarked;
