package dev.multiview.featurelearning;

/**
 * The layout of a matrix whose columns are filters, cut to panels of {@link PanelProduct#PANEL} filters. Where the last one
 * would be half empty, the last but one is wider instead; a few filters alone are a narrow panel. A panel holds all rows, the
 * filters of a row side by side. Filters that fill up the last panel have zero weights.
 *
 * @param filters number of columns
 */
record FilterPanels(int filters) {
    /** Columns with those that fill up the last panel. */
    int padded() {
        return (filters + PanelProduct.NARROW - 1) / PanelProduct.NARROW * PanelProduct.NARROW;
    }

    /** Columns of the panel whose first one is {@code first}. */
    int width(int first) {
        int left = padded() - first;
        return left == PanelProduct.WIDE || left == PanelProduct.NARROW ? left : PanelProduct.PANEL;
    }

    /** Takes {@code [filter][row]}, times {@code factor}. */
    void load(float[] source, float factor, int rows, float[] panels) {
        for (int first = 0; first < padded(); first += width(first)) {
            int width = width(first);
            for (int f = first; f < Math.min(first + width, filters); f++) {
                for (int row = 0; row < rows; row++) {
                    panels[first * rows + row * width + f - first] = factor * source[f * rows + row];
                }
            }
        }
    }

    /** Gives {@code [filter][row]}, from panels of {@code height} rows, of which those beyond {@code rows} are left out. */
    void store(float[] panels, int height, int rows, float[] target) {
        for (int first = 0; first < padded(); first += width(first)) {
            int width = width(first);
            for (int f = first; f < Math.min(first + width, filters); f++) {
                for (int row = 0; row < rows; row++) {
                    target[f * rows + row] = panels[first * height + row * width + f - first];
                }
            }
        }
    }
}
