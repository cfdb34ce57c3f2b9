package dev.multiview.junit;

import dev.multiview.statistic.Moments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The messages of an accuracy test.
 *
 * @param file its frozen file
 * @param root root of the build's seeds
 */
record AccuracyMessages(FrozenFile file, long root) {

    /** A failure: old, new, interval, chance of a false alarm, and what to do. */
    String changed(AccuracyCheck check, List<Shift> confirmed) {
        return confirmed.stream().map(shift -> changed(check, shift)).collect(Collectors.joining("\n"))
                + String.format(
                        Locale.ROOT,
                        "%nA first look at %d fresh seeds showed it, and %d other fresh seeds confirmed it. A program that did not"
                                + " change fails here in at most %s of its builds.%n"
                                + "To see it again: -D%s=%d. If the change is wanted: -D%s=%s, then review and commit %s.",
                        check.frozen().draws(),
                        check.frozen().seeds(),
                        percent(check.falseAlarm()),
                        Settings.SEED,
                        root,
                        Settings.REFREEZE,
                        file.name(),
                        file.path());
    }

    private static String changed(AccuracyCheck check, Shift shift) {
        String change = String.format(
                Locale.ROOT,
                "%s is %s than frozen: it was %s and is %s (means over %d seeds)",
                shift.metric(),
                shift.difference() > 0 ? "higher" : "lower",
                number(shift.frozen().mean()),
                number(shift.fresh().mean()),
                shift.fresh().draws());
        if (shift.constant()) {
            return change + "; it is the same at every seed, so that nothing but rounding is allowed.";
        }
        double half = shift.halfWidth(check.level());
        return String.format(
                Locale.ROOT,
                "%s; the difference is %s, in [%s, %s] with a confidence of %s.",
                change,
                signed(shift.difference()),
                signed(shift.difference() - half),
                signed(shift.difference() + half),
                percent(1 - check.level()));
    }

    /** What a first look saw, by metric. */
    Map<String, String> facts(List<Shift> first) {
        Map<String, String> facts = new LinkedHashMap<>();
        first.forEach(shift -> facts.put(
                shift.metric(),
                "frozen " + number(shift.frozen().mean()) + ", now "
                        + number(shift.fresh().mean()) + ", p " + number(shift.p())));
        return facts;
    }

    /** What a first run did. */
    String written(Frozen frozen) {
        return "Wrote " + file.path() + " from " + frozen.seeds() + " seeds (" + means(frozen.metrics())
                + "); review it and commit it. Builds are compared with it from now on.";
    }

    /** What a repeated freezing did. */
    String rewritten(Frozen before, Frozen now) {
        return "Wrote " + file.path() + " anew from " + now.seeds() + " seeds: it held " + means(before.metrics())
                + " and holds " + means(now.metrics()) + "; review the difference and commit it.";
    }

    /** A first run where nobody is there to review it. */
    String missing() {
        return "The frozen file " + file.path()
                + " is not there, and CI writes none, since nobody would review it; run the test"
                + " on your machine, review the file that it writes and commit it, or ask for it here with -D"
                + Settings.REFREEZE + "=" + file.name();
    }

    /** A file that was made for another number of seeds. */
    String otherDraws(Frozen frozen, int draws) {
        return "The frozen file " + file.path() + " was made for draws = " + frozen.draws()
                + ", and the test asks for draws = " + draws + "; freeze it anew with -D" + Settings.REFREEZE + "="
                + file.name();
    }

    /** A file of another test. */
    String otherTest(Frozen frozen, String test) {
        return "The frozen file " + file.path() + " is that of " + frozen.test() + ", and this test is " + test
                + "; name a file of its own, or freeze anew with -D" + Settings.REFREEZE + "=" + file.name();
    }

    private static String means(Map<String, Moments> metrics) {
        return metrics.entrySet().stream()
                .map(entry -> entry.getKey() + " " + number(entry.getValue().mean()) + " with deviation "
                        + number(entry.getValue().deviation()))
                .collect(Collectors.joining(", "));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4g", 100 * share)
                        .replaceAll("0+$", "")
                        .replaceAll("\\.$", "") + " %";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3g", value);
    }
}
