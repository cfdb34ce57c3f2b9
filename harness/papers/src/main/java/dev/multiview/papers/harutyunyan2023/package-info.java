/**
 * Harutyunyan and others 2023: the complexity of what a teacher asks of a student.
 */
@NullMarked
package dev.multiview.papers.harutyunyan2023;

import org.jspecify.annotations.NullMarked;
