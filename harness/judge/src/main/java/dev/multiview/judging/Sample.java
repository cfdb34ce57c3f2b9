package dev.multiview.judging;

import java.util.Map;

/**
 * The sample of one claim or control: what was measured, and of what it speaks.
 *
 * @param design what varies, with the interval
 * @param population of what it speaks, and of what not, as a sentence
 * @param values value of each replicate by its name, in order; empty where single values say nothing
 */
record Sample(Design design, String population, Map<String, Double> values) {}
