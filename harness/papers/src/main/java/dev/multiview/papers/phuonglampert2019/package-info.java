/**
 * Phuong and Lampert 2019: students of a linear teacher, whose angle only falls.
 */
@NullMarked
package dev.multiview.papers.phuonglampert2019;

import org.jspecify.annotations.NullMarked;
