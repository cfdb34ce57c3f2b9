package dev.multiview.junit;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The choice of what an undecided question does to a build: neither yes nor no is shown, as a rule for want of draws. */
public enum Undecided {
    /** The test is aborted with the reason, which build tools show as skipped. */
    ABORTS,
    /** The test fails with the reason. */
    FAILS,
    /** The test passes: only what is refuted fails. */
    PASSES;

    void on(String reason) {
        switch (this) {
            case ABORTS -> throw new TestAbortedException(reason);
            case FAILS -> throw new AssertionFailedError(reason);
            case PASSES -> {}
        }
    }
}
