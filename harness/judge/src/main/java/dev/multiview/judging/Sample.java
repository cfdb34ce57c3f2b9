package dev.multiview.judging;

import java.util.Map;

/**
 * The sample of one claim or control: what was measured, and of what it speaks.
 *
 * @param design what varies, with the interval
 * @param population of what it speaks, and of what not, as a sentence
 * @param values value of each replicate by its name, in order; empty where single values say nothing
 * @param measured whether they are values of what is measured, and not levels of its sides or what is left without a member
 */
record Sample(Design design, String population, Map<String, Double> values, boolean measured) {

    /** A sample whose values are of what is measured. */
    Sample(Design design, String population, Map<String, Double> values) {
        this(design, population, values, true);
    }

    /** The same with a further part of the sentence on its population. */
    Sample where(String more) {
        return new Sample(design, population + "; " + more, values, measured);
    }

    /** The same whose values are parts of what is measured only. */
    Sample ofParts() {
        return new Sample(design, population, values, false);
    }
}
