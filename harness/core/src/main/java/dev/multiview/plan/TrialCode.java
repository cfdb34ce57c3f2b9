package dev.multiview.plan;

import dev.multiview.claim.Suite;
import dev.multiview.data.DataSpec;
import dev.multiview.model.Learner;
import dev.multiview.model.LearnerProvider;
import dev.multiview.procedure.TrialExecution;
import dev.multiview.provenance.ProgramCode;
import dev.multiview.provenance.SelfTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source of digests of the code that trials depend on: the classes of learner, data and procedure with all that
 * they refer to, see {@link ProgramCode}. Only where descriptions and digests are equal does the result of one trial
 * stand for that of another.
 *
 * @param program all code of the program
 * @param around classes that carry trials out and keep their results, whoever's trials these are
 */
public record TrialCode(ProgramCode program, List<Class<?>> around) {
    private static final ClassLoader OWN = TrialCode.class.getClassLoader();
    private static final TrialCode OF_CLASS_PATH = seenBy(OWN);

    public TrialCode {
        around = List.copyOf(around);
    }

    /** The digests of the running program: of all that the thread's class loader sees, which is where suites come from. */
    public static TrialCode ofThisProgram() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null || context == OWN || !seesThis(context) ? OF_CLASS_PATH : seenBy(context);
    }

    private static TrialCode seenBy(ClassLoader loader) {
        List<String> services = Stream.of(Suite.class, LearnerProvider.class, SelfTest.class)
                .map(Class::getName)
                .toList();
        return new TrialCode(ProgramCode.of(loader, services, System.getProperty("java.class.path", "")), List.of());
    }

    private static boolean seesThis(ClassLoader loader) {
        try {
            return loader.loadClass(TrialCode.class.getName()) == TrialCode.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The same where trials also depend on these classes, which a plan does not know. */
    public TrialCode with(List<Class<?>> classes) {
        return new TrialCode(program, classes);
    }

    /** The digest of the code behind a learner's trials on some data. */
    String of(Learner learner, DataSpec data) {
        List<Object> roots = new ArrayList<>(List.of(TrialExecution.class, learner, data));
        roots.addAll(around);
        return program.digest(roots);
    }
}
