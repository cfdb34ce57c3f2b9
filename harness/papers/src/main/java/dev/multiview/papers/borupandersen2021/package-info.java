/**
 * Borup and Andersen 2021: self-distillation of kernel ridge that hears the labels at each generation.
 */
@NullMarked
package dev.multiview.papers.borupandersen2021;

import org.jspecify.annotations.NullMarked;
