package dev.multiview.cli.forecast;

import dev.multiview.cli.launch.MemoryBudget;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of this process, native arrays included, after as many fits at a time as the run will have. A fit needs the
 * same memory whatever its length, so that short fits show what the run takes; garbage that nobody collected yet counts.
 *
 * @param peak most bytes that the process held so far
 * @param allowed bytes that the engine may use in all
 * @param available bytes that this machine or container has for it
 */
record RunMemory(OptionalLong peak, OptionalLong allowed, OptionalLong available) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final double RESERVE = 1.2;
    private static final double MEBI = 1 << 20;

    /** The memory as the system tells it; what it does not tell is empty. */
    static RunMemory ofThisProcess() {
        OptionalLong own = kibibytes(STATUS, "VmRSS");
        OptionalLong free = kibibytes(MACHINE, "MemAvailable");
        OptionalLong available = free.isPresent() && own.isPresent()
                ? OptionalLong.of(Math.min(free.getAsLong() + own.getAsLong(), ofContainer()))
                : OptionalLong.empty();
        return new RunMemory(
                kibibytes(STATUS, "VmHWM"),
                amount(System.getProperty("org.bytedeco.javacpp.maxphysicalbytes", "")),
                available);
    }

    private static long ofContainer() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    private static OptionalLong kibibytes(Path file, String field) {
        try {
            Matcher line = Pattern.compile("(?m)^" + field + ":\\s+(\\d+) kB").matcher(Files.readString(file));
            return line.find() ? OptionalLong.of(1024 * Long.parseLong(line.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Bytes of an amount as JavaCPP reads it, such as 5632m. */
    static OptionalLong amount(String text) {
        Matcher amount = Pattern.compile("(\\d+)([mg])").matcher(text.toLowerCase(Locale.ROOT));
        return amount.matches()
                ? OptionalLong.of(
                        Long.parseLong(amount.group(1)) << (amount.group(2).equals("g") ? 30 : 20))
                : OptionalLong.empty();
    }

    /** A sentence about memory that may not suffice; empty if it does, or if the system tells too little. */
    Optional<String> warning() {
        if (peak.isEmpty()) {
            return Optional.empty();
        }
        double need = RESERVE * peak.getAsLong();
        if (available.isPresent() && need > available.getAsLong()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "The run needs about %.0f MB of memory, and this machine or container has %.0f MB for it, so that the"
                            + " system may kill it; give fewer --threads",
                    need / MEBI,
                    available.getAsLong() / MEBI));
        }
        if (allowed.isPresent() && need > allowed.getAsLong()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "The run needs about %.0f MB of memory, and may use %.0f MB, so that trials may fail; give fewer"
                            + " --threads, or more by %s",
                    need / MEBI,
                    allowed.getAsLong() / MEBI,
                    MemoryBudget.VARIABLE));
        }
        return Optional.empty();
    }

    /** Such as "about 1200 MB, of 5632 MB that it may use"; empty if the system does not tell. */
    Optional<String> words() {
        if (peak.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT, "about %.0f MB", peak.getAsLong() / MEBI)
                + (allowed.isPresent()
                        ? String.format(Locale.ROOT, ", of %.0f MB that it may use", allowed.getAsLong() / MEBI)
                        : ""));
    }
}
