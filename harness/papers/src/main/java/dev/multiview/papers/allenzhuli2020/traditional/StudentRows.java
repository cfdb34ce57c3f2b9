package dev.multiview.papers.allenzhuli2020.traditional;

import static dev.multiview.papers.allenzhuli2020.traditional.TraditionalRows.row;
import static dev.multiview.papers.declare.Arms.minus;

import dev.multiview.claim.Claim;
import dev.multiview.papers.declare.Arms;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Procedure;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.StudentOf;
import dev.multiview.quantity.ProcedureError;
import dev.multiview.quantity.SingleError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows about one student of each kind of ensemble: what it errs on, and how much more than its teacher. All students of a draw
 * have one initialisation and are trained by the rule of the learner's claims, for as long as students are there.
 */
final class StudentRows {
    private StudentRows() {}

    static List<Claim> of(Traditional models, String kind) {
        Arms arms = models.arms();
        Setting main = arms.setting();
        Arms taught = arms.at(new Setting(
                main.name() + "-taught", main.data(), Traditional.SIZE, 1, main.memberSteps(), main.studentSteps()));
        List<Claim> rows = new ArrayList<>();
        Map<String, Procedure> kinds = TraditionalRows.kinds(models);
        // It gains next to nothing, so that there is nothing to keep.
        kinds.remove("data-alone");
        kinds.forEach((id, ensemble) -> {
            Arm student = student(taught, ensemble);
            String which = "a student of " + TraditionalRows.words(id) + ", "
                    + arms.learner().name();
            rows.add(row(
                    arms.where(),
                    "R-" + kind + "-student-" + id,
                    "error of " + which,
                    new ProcedureError(student, arms.split())));
            rows.add(row(
                    arms.where(),
                    "R-" + kind + "-student-" + id + "-beyond-teacher",
                    "error of " + which + ", less its teacher's",
                    minus(new ProcedureError(student, arms.split()), 1, models.error(ensemble))));
        });
        rows.add(row(
                arms.where(),
                "R-" + kind + "-student-plain",
                "error of a model of the students' initialisation and length without a teacher, "
                        + arms.learner().name(),
                new SingleError(student(taught, Traditional.seeds()), arms.split())));
        return rows;
    }

    private static Arm student(Arms taught, Procedure ensemble) {
        return taught.arm(new StudentOf(ensemble, taught.rule()));
    }
}
