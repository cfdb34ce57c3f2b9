package dev.multiview.data;

/**
 * The strength of each kind of feature, as the sum over the feature's patches (arXiv 2012.09816, definition of the
 * distributions D_m and D_s).
 *
 * @param main every own view of a multi-view sample; the paper's [1, O(1)]
 * @param singleViewMain the one strong view of a single-view sample; the paper's [1, O(1)]
 * @param singleViewWeak the other own views of a single-view sample; the paper's [rho, O(rho)]
 * @param minor features of other classes in a multi-view sample; the paper's [Omega(1), 0.4]
 * @param singleViewMinor features of other classes in a single-view sample; the paper's [Omega(Gamma), Gamma]
 */
public record Weights(Range main, Range singleViewMain, Range singleViewWeak, Range minor, Range singleViewMinor) {

    /** Range of own view {@code view} in a sample whose main view is {@code mainView}, or -1 for all of them. */
    Range own(int view, int mainView) {
        if (mainView < 0) {
            return main;
        }
        return view == mainView ? singleViewMain : singleViewWeak;
    }

    /** Range of other classes' features. */
    Range minor(boolean singleView) {
        return singleView ? singleViewMinor : minor;
    }

    /** The greatest weight any feature can have. */
    double greatest() {
        double own = Math.max(main.high(), Math.max(singleViewMain.high(), singleViewWeak.high()));
        return Math.max(own, Math.max(minor.high(), singleViewMinor.high()));
    }

    String canonical() {
        return "main=" + main.canonical() + ",single-main=" + singleViewMain.canonical() + ",single-weak="
                + singleViewWeak.canonical() + ",minor=" + minor.canonical() + ",single-minor="
                + singleViewMinor.canonical();
    }
}
