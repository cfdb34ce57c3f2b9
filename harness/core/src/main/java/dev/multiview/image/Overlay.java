package dev.multiview.image;

/**
 * Minor features: with some probability a half that shows its sample's class also shows, faintly, a picture of another
 * class, each as likely; it is added to the half.
 *
 * @param probability of an overlay, for each half by itself, in [0, 1]
 * @param strength times the half's own contrast, in [0, 1)
 */
public record Overlay(double probability, double strength) {

    /** No minor features. */
    public static final Overlay NONE = new Overlay(0, 0);

    public Overlay {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "Overlay probability " + probability + " is outside [0, 1]; give a value within");
        }
        if (!(strength >= 0 && strength < 1)) {
            throw new IllegalArgumentException(
                    "Overlay strength " + strength + " is outside [0, 1); a minor feature must be the fainter one");
        }
    }

    String canonical() {
        return "overlay(" + probability + "," + strength + ")";
    }
}
