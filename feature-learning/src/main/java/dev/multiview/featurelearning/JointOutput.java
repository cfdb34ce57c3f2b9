package dev.multiview.featurelearning;

import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.OutputScale;
import dev.multiview.model.StepSize;

/**
 * The combination of members trained as one net, and the steps that go with it.
 *
 * @param weight fixed factor on the sum of members
 * @param rule the step rule of the combination's weights
 * @param scale a further factor, which may be trained
 */
record JointOutput(double weight, StepSize rule, OutputScale scale) {
    /** The sum of {@code members} nets that step by {@code rule} alone, or their mean, or that times a trained factor. */
    static JointOutput of(JointReading reading, int members, StepSize rule) {
        if (members == 0) {
            throw new IllegalArgumentException("Joint training of 0 members has nothing to train; name at least 1");
        }
        return switch (reading) {
            case SUM -> new JointOutput(1, rule, OutputScale.fixed());
            case MEAN -> new JointOutput(1.0 / members, rule.forMeanOf(members), OutputScale.fixed());
            case SCALED_MEAN -> new JointOutput(1.0 / members, rule.forMeanOf(members), OutputScale.learnt(rule));
        };
    }

    /** The same with its output, and what goes with it, scaled by {@code alpha}. */
    JointOutput scaled(double alpha) {
        return new JointOutput(alpha * weight, rule.forOutputScale(alpha), scale);
    }
}
