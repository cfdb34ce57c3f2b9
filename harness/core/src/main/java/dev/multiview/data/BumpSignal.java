package dev.multiview.data;

import java.util.Locale;

/** The change of a smooth function before a student learns it ({@link BumpTargets}; arXiv 2010.10090, section 4). */
public sealed interface BumpSignal {

    /** Complete description for a data set's canonical form. */
    String canonical();

    /** The function itself. */
    record Smooth() implements BumpSignal {
        @Override
        public String canonical() {
            return "smooth";
        }
    }

    /** Its sign: a jump at the class border and nothing else. */
    record Sign() implements BumpSignal {
        @Override
        public String canonical() {
            return "sign";
        }
    }

    /**
     * The function with the sign of each training value turned independently.
     *
     * @param probability of a turn, in [0, 0.5]
     */
    record Flipped(double probability) implements BumpSignal {
        public Flipped {
            if (!(probability >= 0 && probability <= 0.5)) {
                throw new IllegalArgumentException("Probability " + probability
                        + " of a turned sign is outside [0, 0.5]; beyond a half it turns the function itself");
            }
        }

        @Override
        public String canonical() {
            return String.format(Locale.ROOT, "flipped(%s)", probability);
        }
    }

    /** Independent standard normal values that have nothing to do with the inputs. */
    record Random() implements BumpSignal {
        @Override
        public String canonical() {
            return "random";
        }
    }
}
