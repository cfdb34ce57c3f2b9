/**
 * The suite figure-1: figure 1 of arXiv 2012.09816 remade on small pictures, procedures as rows and kinds of models as columns.
 *
 * <p>{@link dev.multiview.papers.allenzhuli2020.figure1.FigureOneSuite} puts it together. {@code PictureSet} is one set of pictures
 * at its sizes, {@code Column} a kind of model with what it can do, {@code CellRows} the levels that are shown and never judged, {@code
 * StartClaims} the few judged claims. The cells of the figure are claims whose names begin with {@code cell-}, then the setting, the
 * learner and the row; by these names the report draws them.
 */
@NullMarked
package dev.multiview.papers.allenzhuli2020.figure1;

import org.jspecify.annotations.NullMarked;
