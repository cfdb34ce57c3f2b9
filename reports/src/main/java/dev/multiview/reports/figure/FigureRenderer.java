package dev.multiview.reports.figure;

/** Draws plots; the seam behind which the plotting library can be exchanged. */
interface FigureRenderer {

    /**
     * The plot as a complete SVG document.
     *
     * <p>Equal plots give equal text. The document scales, has a white background and needs nothing from outside:
     * no script, no style sheet, no font file.
     */
    String svg(Plot plot);
}
