package dev.multiview.cli.launch;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory that the engine may use, in mebibytes. No result depends on it.
 *
 * <p>Memory is bounded in three places, because natives allocate outside the heap: of 5.5 GiB for the whole process, 2
 * GiB are heap and 3 GiB native arrays. A run then fails with a message instead of being killed by the system. A machine
 * or container with less gets less, in the same parts.
 *
 * @param mebibytes for the whole process
 */
public record MemoryBudget(long mebibytes) {

    /** The environment variable that sets it. */
    public static final String VARIABLE = "MULTIVIEW_MEMORY";

    private static final long USUAL = 5632;
    private static final long HEAP_OF_USUAL = 2048;
    private static final long ARRAYS_OF_USUAL = 3072;

    /** Below that the JVM and its libraries alone would be refused. */
    private static final long LEAST = 1024;

    private static final long GIBI = 1024;
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,7})([mg])");

    public MemoryBudget {
        if (mebibytes < LEAST) {
            throw new IllegalArgumentException(
                    "A memory of " + text(mebibytes) + " is below " + text(LEAST) + "; set " + VARIABLE + " to more");
        }
    }

    /**
     * The budget for this machine, or for the container that this process runs in.
     *
     * @throws IllegalArgumentException if the variable is set and holds no amount, or too small a one
     */
    static MemoryBudget ofThisMachine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? of(System.getenv(), system.getTotalMemorySize())
                : of(System.getenv(), Long.MAX_VALUE);
    }

    static MemoryBudget of(Map<String, String> variables, long bytesOfMachine) {
        String wanted = variables.getOrDefault(VARIABLE, "").strip();
        if (wanted.isEmpty()) {
            // A fifth stays for the rest of the machine.
            return new MemoryBudget(Math.max(LEAST, Math.min(USUAL, (bytesOfMachine >> 20) * 4 / 5)));
        }
        Matcher amount = AMOUNT.matcher(wanted.toLowerCase(Locale.ROOT));
        if (!amount.matches()) {
            throw new IllegalArgumentException(
                    VARIABLE + " is '" + wanted + "', which is no amount of memory; write one such as 3g or 2500m");
        }
        return new MemoryBudget(
                Long.parseLong(amount.group(1)) * (amount.group(2).equals("g") ? GIBI : 1));
    }

    /** The heap's part, as the JVM reads it. */
    String heap() {
        return text(mebibytes * HEAP_OF_USUAL / USUAL);
    }

    /** The part of arrays outside the heap, as JavaCPP reads it. */
    String arrays() {
        return text(mebibytes * ARRAYS_OF_USUAL / USUAL);
    }

    @Override
    public String toString() {
        return text(mebibytes);
    }

    private static String text(long mebibytes) {
        return mebibytes % GIBI == 0 ? mebibytes / GIBI + "g" : mebibytes + "m";
    }
}
