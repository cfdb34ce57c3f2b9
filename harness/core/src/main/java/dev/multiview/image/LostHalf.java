package dev.multiview.image;

/** The content of a single-view sample where its other view would be. */
public sealed interface LostHalf {

    /** One line of a canonical description. */
    String canonical();

    /** The background. */
    record Blank() implements LostHalf {
        @Override
        public String canonical() {
            return "blank";
        }
    }

    /**
     * A picture of another class, each as likely, at reduced contrast: the view of a wrong class, too weak to win.
     *
     * @param contrast times the half's own contrast, in (0, 1)
     */
    record OtherClass(double contrast) implements LostHalf {
        public OtherClass {
            if (!(contrast > 0 && contrast < 1)) {
                throw new IllegalArgumentException(
                        "Contrast " + contrast
                                + " of another class in a lost half is outside (0, 1); give a value within, or leave the half blank");
            }
        }

        @Override
        public String canonical() {
            return "other-class(" + contrast + ")";
        }
    }
}
