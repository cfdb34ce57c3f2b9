package dev.multiview.junit;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.junit.Sampler.Stage;
import dev.multiview.statistic.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The comparison of a build with the frozen file: a first look, and a confirmation if that finds something. The package
 * comment states the method and derives its rates.
 *
 * @param frozen what is expected
 * @param falseAlarm alpha, the chance that a build of an unchanged program fails, between 0 and 1
 */
record AccuracyCheck(Frozen frozen, double falseAlarm) {
    /**
     * Level at which a metric is looked at again. It fails nobody and costs time: of an unchanged program one metric in ten is
     * looked at again, at four times as many seeds. At 0.05 skewed metrics at 5 draws hid a shift in one build of nine.
     */
    static final double FIRST_LEVEL = 0.1;

    /**
     * The result of a check.
     *
     * @param first every metric at the first look
     * @param confirmed the metrics that a confirmation finds changed, too; empty if the check passes
     * @param seeds seeds that it took
     */
    record Outcome(List<Shift> first, List<Shift> confirmed, int seeds) {
        Outcome {
            first = List.copyOf(first);
            confirmed = List.copyOf(confirmed);
        }

        boolean passed() {
            return confirmed.isEmpty();
        }
    }

    /** The level at which each metric is confirmed: Bonferroni's. */
    double level() {
        return falseAlarm / frozen.metrics().size();
    }

    /**
     * Runs the test.
     *
     * @param sampler runs it at fresh seeds
     * @throws MultiviewException if it records other metrics than the frozen ones
     * @throws Throwable whatever a run throws
     */
    Outcome run(Sampler sampler) throws Throwable {
        List<Shift> first = shifts(sampler, Stage.FIRST, frozen.draws());
        double level = Math.max(FIRST_LEVEL, level());
        List<Shift> alarms = first.stream().filter(shift -> shift.p() <= level).toList();
        if (alarms.isEmpty()) {
            return new Outcome(first, List.of(), frozen.draws());
        }
        List<Shift> second = shifts(sampler, Stage.CONFIRMATION, frozen.seeds());
        List<Shift> confirmed = second.stream()
                .filter(shift -> shift.p() <= level())
                .filter(shift -> alarms.stream()
                        .anyMatch(alarm -> alarm.metric().equals(shift.metric()) && alarm.sameSide(shift)))
                .toList();
        return new Outcome(first, confirmed, frozen.draws() + frozen.seeds());
    }

    private List<Shift> shifts(Sampler sampler, Stage stage, int seeds) throws Throwable {
        Map<String, Moments> fresh = sampler.sample(stage, seeds);
        if (!fresh.keySet().equals(frozen.metrics().keySet())) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    sampler.test() + " records the metrics " + fresh.keySet() + ", and its frozen file holds "
                            + frozen.metrics().keySet() + "; freeze it anew with -D" + Settings.REFREEZE + "=true");
        }
        List<Shift> shifts = new ArrayList<>();
        frozen.metrics().forEach((name, before) -> shifts.add(new Shift(name, before, now(fresh, name))));
        return shifts;
    }

    private static Moments now(Map<String, Moments> fresh, String name) {
        Moments moments = fresh.get(name);
        if (moments == null) {
            throw new IllegalStateException("Metric " + name + " was there a moment ago");
        }
        return moments;
    }
}
