package dev.multiview.plan;

import dev.multiview.claim.Suite;
import dev.multiview.data.DataSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.procedure.TrialExecution;
import dev.multiview.provenance.ProgramCode;
import dev.multiview.provenance.SelfTest;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source of digests of the code that trials depend on: the classes of learner, data and procedure with all that
 * they refer to, see {@link ProgramCode}. Only where descriptions and digests are equal does the result of one trial
 * stand for that of another.
 *
 * @param program all code of the program
 */
public record TrialCode(ProgramCode program) {
    private static final TrialCode OF_CLASS_PATH = new TrialCode(ProgramCode.of(
            TrialCode.class.getClassLoader(),
            Stream.of(Suite.class, LearnerProvider.class, SelfTest.class)
                    .map(Class::getName)
                    .toList()));

    /** The digests of the running program. */
    public static TrialCode ofThisProgram() {
        return OF_CLASS_PATH;
    }

    /** The digest of the code behind a learner's trials on some data. */
    String of(Learner learner, DataSpec data) {
        return program.digest(List.of(TrialExecution.class, learner, data));
    }
}
