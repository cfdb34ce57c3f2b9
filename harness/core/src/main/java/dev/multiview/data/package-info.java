/**
 * The data that learners see: distributions with known views, and the samples drawn from them.
 *
 * <p>A {@link dev.multiview.data.DataSpec} describes a distribution completely; {@link
 * dev.multiview.data.DataSpec#draw} turns it and a seed path into one {@link dev.multiview.data.DataDraw}:
 * training set, validation set and one test set per {@link dev.multiview.data.Split}, all fresh. Every sample
 * carries its {@link dev.multiview.data.ViewLabels}, so that an audit can ask not only whether a model is right
 * but which view it used. Read {@link dev.multiview.data.MultiViewSpec} first: it is the distribution of arXiv
 * 2012.09816 with every parameter explicit. A new data set is one more implementation of {@code DataSpec}.
 */
@NullMarked
package dev.multiview.data;

import org.jspecify.annotations.NullMarked;
