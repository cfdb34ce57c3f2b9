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
    private static final ClassLoader OWN = TrialCode.class.getClassLoader();
    private static final TrialCode OF_CLASS_PATH = seenBy(OWN);

    /** The digests of the running program: of all that the thread's class loader sees, which is where suites come from. */
    public static TrialCode ofThisProgram() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null || context == OWN || !seesThis(context) ? OF_CLASS_PATH : seenBy(context);
    }

    private static TrialCode seenBy(ClassLoader loader) {
        List<String> services = Stream.of(Suite.class, LearnerProvider.class, SelfTest.class)
                .map(Class::getName)
                .toList();
        return new TrialCode(ProgramCode.of(loader, services, System.getProperty("java.class.path", "")));
    }

    private static boolean seesThis(ClassLoader loader) {
        try {
            return loader.loadClass(TrialCode.class.getName()) == TrialCode.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The digest of the code behind a learner's trials on some data. */
    String of(Learner learner, DataSpec data) {
        return program.digest(List.of(TrialExecution.class, learner, data));
    }
}
