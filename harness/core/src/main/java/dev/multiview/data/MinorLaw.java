package dev.multiview.data;

/**
 * A rule for the features of other classes that a sample shows beside its own: its minor features. Minors for which no
 * patch is left are dropped, each with the same chance.
 */
public sealed interface MinorLaw {

    /** The complete description. */
    String canonical();

    /**
     * Every feature of every other class is present independently with probability s / k (arXiv 2012.09816,
     * sampling of V').
     *
     * @param frequency s, between 0 (none) and the number of classes k (all)
     */
    record Independent(double frequency) implements MinorLaw {
        @Override
        public String canonical() {
            return "independent(" + frequency + ")";
        }
    }

    /**
     * One feature of one other class, all equally likely: the thought experiment of arXiv 2012.09816, where every
     * sample shows one feature of the other class.
     */
    record ExactlyOne() implements MinorLaw {
        @Override
        public String canonical() {
            return "exactly-one";
        }
    }
}
