package dev.multiview.reports.history;

import dev.multiview.statistic.ClopperPearson;
import dev.multiview.statistic.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A count of what became of checks that failed. Failed checks in a row against one expectations file are one alarm. It ends with the next
 * check of the same suite, tier and settings: that one passes, or compares with another file. Checks at the frozen seed, where every
 * change of a number counts, and checks at fresh ones, where chance is allowed for, are gates of their own.
 *
 * @param checks how many checks there were
 * @param failed how many of them found a difference
 * @param passedAgain alarms after which the same code passed against the same file: false ones, beyond doubt
 * @param repaired alarms after which other code passed against the same file
 * @param refrozen alarms after which the file was frozen anew: changes that were meant, or false alarms that nobody noticed
 * @param open alarms that are the last thing known
 */
public record GateMemory(int checks, int failed, int passedAgain, int repaired, int refrozen, int open) {

    /** What became of an alarm. */
    private enum Fate {
        PASSED_AGAIN,
        REPAIRED,
        REFROZEN,
        OPEN
    }

    /** The memory of runs by time, those among them that were checks. */
    static GateMemory of(List<HistoryRun> runs) {
        Map<String, List<HistoryRun>> gates = new LinkedHashMap<>();
        runs.stream().filter(run -> run.check().isPresent()).forEach(run -> gates.computeIfAbsent(
                        run.subject() + run.check().orElseThrow().frozenSeed(), key -> new ArrayList<>())
                .add(run));
        int checks = 0;
        int failed = 0;
        int[] fates = new int[Fate.values().length];
        for (List<HistoryRun> gate : gates.values()) {
            checks += gate.size();
            for (int i = 0; i < gate.size(); i++) {
                if (passed(gate.get(i))) {
                    continue;
                }
                failed++;
                boolean alarmGoesOn =
                        i + 1 < gate.size() && !passed(gate.get(i + 1)) && sameFile(gate.get(i), gate.get(i + 1));
                if (!alarmGoesOn) {
                    fates[fate(gate, i).ordinal()]++;
                }
            }
        }
        return new GateMemory(
                checks,
                failed,
                fates[Fate.PASSED_AGAIN.ordinal()],
                fates[Fate.REPAIRED.ordinal()],
                fates[Fate.REFROZEN.ordinal()],
                fates[Fate.OPEN.ordinal()]);
    }

    private static Fate fate(List<HistoryRun> gate, int last) {
        if (last + 1 == gate.size()) {
            return Fate.OPEN;
        }
        HistoryRun now = gate.get(last);
        HistoryRun next = gate.get(last + 1);
        if (!sameFile(now, next)) {
            return Fate.REFROZEN;
        }
        return now.code().equals(next.code()) ? Fate.PASSED_AGAIN : Fate.REPAIRED;
    }

    private static boolean passed(HistoryRun run) {
        return run.check().orElseThrow().passed();
    }

    private static boolean sameFile(HistoryRun one, HistoryRun other) {
        return one.check()
                .orElseThrow()
                .frozen()
                .equals(other.check().orElseThrow().frozen());
    }

    /** The memory in sentences. */
    public List<String> sentences() {
        if (checks == 0) {
            return List.of("No run of this history was a check.");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(checks + (checks == 1 ? " check" : " checks") + ", " + failed + " of them with a difference.");
        int alarms = passedAgain + repaired + refrozen + open;
        if (alarms > 0) {
            sentences.add((alarms == 1 ? "1 alarm" : alarms + " alarms") + ": " + repaired
                    + " repaired (other code passed), " + refrozen + " frozen anew, " + passedAgain
                    + " passed again with the same code, " + open + " open.");
        }
        Estimate rate = ClopperPearson.estimate(passedAgain, checks, 1);
        sentences.add(String.format(
                Locale.ROOT,
                "Known false alarms, those that passed again with the same code: %d of %d checks, %.1f %% (95 %% interval"
                        + " %.1f to %.1f %%).",
                passedAgain,
                checks,
                100 * rate.estimate(),
                100 * rate.low95(),
                100 * rate.high95()));
        return sentences;
    }
}
