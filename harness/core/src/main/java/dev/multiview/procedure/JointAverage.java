package dev.multiview.procedure;

import dev.multiview.model.Learner.JointReading;
import java.util.List;

/**
 * All members trained as one model on the loss of their combined output; its single is the mean over the members
 * trained alone for as long.
 *
 * @param reading literal mean, or sum
 */
public record JointAverage(JointReading reading) implements Procedure {
    @Override
    public String canonical() {
        return "joint(" + reading.label() + ")";
    }

    @Override
    public String label() {
        return "joint-" + reading.label();
    }

    @Override
    public int size(Setting setting) {
        return setting.members();
    }

    @Override
    public List<Role> treated(Setting setting) {
        return List.of(new Role.Joint(setting.members(), reading, setting.studentSteps()));
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.members(setting.members(), setting.studentSteps());
    }
}
