package dev.multiview.plan;

import dev.multiview.claim.Claim;
import dev.multiview.data.DataSpec;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Scored;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules that claims must meet before a trial is paid for: files name learners and settings, so names must be clear.
 */
final class PlanRules {
    private final Map<String, String> learners = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    private PlanRules() {}

    static void check(List<Claim> claims) {
        PlanRules rules = new PlanRules();
        Set<String> ids = new HashSet<>();
        for (Claim claim : claims) {
            if (!ids.add(claim.id())) {
                throw new IllegalArgumentException(
                        "Claim id " + claim.id() + " is used twice; every claim needs an id of its own");
            }
            claim.quantities().forEach(quantity -> rules.check(claim, quantity));
        }
    }

    private void check(Claim claim, Quantity quantity) {
        quantity.arms().forEach(this::checkNames);
        for (Scored errors : quantity.scored()) {
            DataSpec data = errors.arm().setting().data();
            if (!data.hasErrorsOn(errors.split())) {
                throw new IllegalArgumentException("Claim " + claim.id() + " asks for errors on "
                        + errors.split().label() + " samples, but data " + data.name() + " has the test sets "
                        + data.testSizes().keySet());
            }
        }
    }

    private void checkNames(Arm arm) {
        for (Learner learner : arm.learners()) {
            String canonical = learner.canonical();
            if (!canonical.equals(learners.computeIfAbsent(learner.name(), name -> canonical))) {
                throw new IllegalArgumentException(
                        "Two different learners are called " + learner.name() + "; give each a name of its own");
            }
        }
        Setting setting = arm.setting();
        String description = setting.data().canonical() + "|" + setting.members() + "|" + setting.students() + "|"
                + setting.memberSteps() + "|" + setting.studentSteps();
        if (!description.equals(settings.computeIfAbsent(setting.name(), name -> description))) {
            throw new IllegalArgumentException(
                    "Two different settings are called " + setting.name() + "; give each a name of its own");
        }
    }
}
