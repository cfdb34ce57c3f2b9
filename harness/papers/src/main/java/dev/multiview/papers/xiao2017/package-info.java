/**
 * Xiao and others 2017: error levels of classical learners on Fashion-MNIST, against which our own learners are held.
 */
@NullMarked
package dev.multiview.papers.xiao2017;

import org.jspecify.annotations.NullMarked;
