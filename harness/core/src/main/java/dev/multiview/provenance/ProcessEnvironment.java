package dev.multiview.provenance;

import dev.multiview.exit.MultiviewException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The environment of this process. What the process is known by is there at once; self-tests load native libraries, so
 * they run when somebody first asks for what they find: before the first trial, and in a run without trials.
 */
public final class ProcessEnvironment {
    private final Environment untested;
    private final Supplier<Environment> tests;
    private @Nullable Environment tested;

    private ProcessEnvironment(Environment untested, Supplier<Environment> tests) {
        this.untested = untested;
        this.tests = tests;
    }

    /** The environment of a process whose self-tests have not run. */
    public static ProcessEnvironment of(Environment untested) {
        return of(untested, untested::withSelfTests);
    }

    /**
     * The same with tests of the caller's.
     *
     * @param tests runs them, once at most, and returns the environment with what they found
     */
    public static ProcessEnvironment of(Environment untested, Supplier<Environment> tests) {
        return new ProcessEnvironment(untested, tests);
    }

    /** The environment of a process that needs no self-tests, or has had them. */
    public static ProcessEnvironment tested(Environment environment) {
        return of(environment, () -> environment);
    }

    /** All that is known without a self-test, the program among it. */
    public Environment untested() {
        return untested;
    }

    /**
     * The same with what self-tests found; the first call runs them.
     *
     * @throws MultiviewException with status FAILED if a self-test fails
     */
    public synchronized Environment tested() {
        Environment known = tested;
        if (known == null) {
            known = tests.get();
            tested = known;
        }
        return known;
    }
}
