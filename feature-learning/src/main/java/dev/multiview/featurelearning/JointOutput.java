package dev.multiview.featurelearning;

import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.StepSize;

/**
 * The combination of members trained as one net, and the steps that go with it.
 *
 * @param weight factor on the sum of members
 * @param rule the step rule of the combination
 */
record JointOutput(double weight, StepSize rule) {
    /** The sum of {@code members} nets that step by {@code rule} alone, or their mean. */
    static JointOutput of(JointReading reading, int members, StepSize rule) {
        if (members == 0) {
            throw new IllegalArgumentException("Joint training of 0 members has nothing to train; name at least 1");
        }
        return reading == JointReading.SUM
                ? new JointOutput(1, rule)
                : new JointOutput(1.0 / members, rule.forMeanOf(members));
    }

    /** The same with its output, and what goes with it, scaled by {@code alpha}. */
    JointOutput scaled(double alpha) {
        return new JointOutput(alpha * weight, rule.forOutputScale(alpha));
    }
}
