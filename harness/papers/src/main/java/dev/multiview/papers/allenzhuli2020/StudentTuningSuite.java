package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.data.Split;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Teacher;
import dev.multiview.quantity.ProcedureError;
import java.util.ArrayList;
import java.util.List;

/**
 * A suite of rows that each regime's rule for students was chosen by: the error of a student of the ensemble under every rule
 * and constant. It is run at tuning seeds, 1001 to 1999, and judges nothing. The protocol was written down before, in
 * harness/papers/allen-zhu-li-2020/presets.md.
 */
public final class StudentTuningSuite implements Suite {
    private static final int DRAWS = 6;

    @Override
    public String name() {
        return "tuning-students";
    }

    @Override
    public String summary() {
        return "What each regime's rule for students was chosen by, at tuning seeds 1001 to 1999; judges nothing";
    }

    @Override
    public List<Paper> papers() {
        return List.of(AllenZhuLiSuite.PAPER);
    }

    @Override
    public int draws(Tier tier) {
        return DRAWS;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        HeadlinePreset preset = TheoryPreset.ofMap(tier).headline();
        Setting main = preset.main();
        Setting one = new Setting(
                main.name() + "-tuning", main.data(), main.members(), 1, main.memberSteps(), main.studentSteps());
        List<Claim> rows = new ArrayList<>();
        rows.addAll(
                regime("net", preset.arms(resources.learner(preset.learner())).at(one)));
        rows.addAll(regime("twin", preset.arms(resources.learner(preset.twin())).at(one)));
        return rows;
    }

    private static List<Claim> regime(String regime, Arms arms) {
        List<Claim> rows = new ArrayList<>();
        for (StudentRule rule : StudentRule.all()) {
            for (int i = 0; i < rule.grid().size(); i++) {
                Arm student = arms.under(rule.grid().get(i)).student(Teacher.ENSEMBLE);
                for (Split split : List.of(Split.SINGLE_VIEW, Split.MULTI_VIEW)) {
                    rows.add(row(regime + "-" + rule.label() + "-" + (i + 1), arms, student, split));
                }
            }
        }
        return rows;
    }

    private static Claim row(String id, Arms arms, Arm student, Split split) {
        return new Claim(
                "allen-zhu-li-2020/T-" + id + "-" + split.label(),
                arms.where(),
                split.label() + " error of a student of the ensemble under a rule and constants that could be chosen",
                Mark.OURS,
                "Ours: what a rule was chosen by, not judged",
                new Descriptive(new ProcedureError(student, split)));
    }
}
