package dev.multiview.cli.launch;

import java.util.Set;

/**
 * The end of an engine's process, as its launcher tells it.
 *
 * <p>A JVM that cannot start or dies of an error ends with 1, the status that means "a check found a difference" to
 * everybody outside. Between the processes of this program a difference has therefore a number of its own, and 1 is a
 * failure. Signals that a user or a system sends keep their number, 128 and that of the signal; a crash is a failure.
 *
 * <p>This class needs nothing but the JDK, since it has to work where modules are missing.
 *
 * @param status what a command ends with, see {@link dev.multiview.exit.ExitStatus}
 * @param sentence what to tell the user; empty where the engine has told it itself
 */
public record EngineEnd(int status, String sentence) {

    static final int DONE = 0;
    static final int DIFFERENCE = 1;
    public static final int BAD_INPUT = 2;
    public static final int FAILED = 3;

    /** A shell and Java report a process that ended by signal n as 128 + n. */
    static final int SIGNAL_BASE = 128;

    /** SIGKILL: nobody can ask to be spared, so the engine said nothing. */
    static final int KILLED = SIGNAL_BASE + 9;

    /** Hanging up, Ctrl-C and SIGTERM: somebody wanted the end, and the engine says itself what is kept. */
    private static final Set<Integer> TOLD_TO_END = Set.of(SIGNAL_BASE + 1, SIGNAL_BASE + 2, SIGNAL_BASE + 15);

    /** A difference between the processes of this program: no JVM ends with it by itself. */
    private static final int DIFFERENCE_INSIDE = 10;

    /** An engine that was killed, of which its launcher has told; the launcher itself may be killed, too. */
    private static final int KILLED_INSIDE = 11;

    private static final int STORE_IN_USE = 4;

    /** The number for {@code status} that a process of this program hands to the one that started it. */
    public static int inside(int status) {
        return switch (status) {
            case DIFFERENCE -> DIFFERENCE_INSIDE;
            case KILLED -> KILLED_INSIDE;
            default -> status;
        };
    }

    /**
     * The end that an engine's process found.
     *
     * @param number what the process ended with
     * @param memory what it was allowed to use
     */
    static EngineEnd of(int number, MemoryBudget memory) {
        if (number == DIFFERENCE_INSIDE) {
            return new EngineEnd(DIFFERENCE, "");
        }
        if (number == DONE || number == BAD_INPUT || number == FAILED || number == STORE_IN_USE) {
            return new EngineEnd(number, "");
        }
        if (TOLD_TO_END.contains(number)) {
            return new EngineEnd(number, "");
        }
        if (number == KILLED) {
            return new EngineEnd(
                    KILLED,
                    "The engine was ended by signal 9, probably because memory ran out: it may use " + memory
                            + "; give the machine or its container more, or the engine less with "
                            + MemoryBudget.VARIABLE
                            + " or --threads");
        }
        if (number > SIGNAL_BASE) {
            return new EngineEnd(
                    FAILED,
                    "The engine crashed in native code (signal " + (number - SIGNAL_BASE)
                            + "); if it does so at every start, a native library may be damaged: set "
                            + NativeCache.VARIABLE + " to a new folder, into which they are unpacked again");
        }
        return new EngineEnd(
                FAILED,
                "The engine's Java did not start, or ended with status " + number
                        + " in the middle; look at what it said"
                        + " above and at JAVA_TOOL_OPTIONS, _JAVA_OPTIONS and JDK_JAVA_OPTIONS, and if it found no memory,"
                        + " ask for less than " + memory + " with " + MemoryBudget.VARIABLE);
    }
}
