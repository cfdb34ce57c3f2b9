package dev.multiview.cli.forecast;

import dev.multiview.cost.Calibration;
import dev.multiview.cost.Estimate.Basis;
import dev.multiview.cost.TrialCosts;
import dev.multiview.plan.PlannedTrial;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.run.Progress;
import dev.multiview.store.StoredTrial;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Progress of which the first line already knows how long the run takes: a calibration of seconds comes before it, if
 * trials of some learner on some data are to be run that neither the store nor the run so far knows.
 *
 * @param shown is told everything, too
 * @param costs what is known of trials
 * @param out gets a line about the calibration
 * @param err gets a warning if memory may not suffice
 */
public record Calibrating(Progress shown, TrialCosts costs, PrintWriter out, PrintWriter err) implements Progress {
    /** Of a forecast that is asked for. */
    static final Duration BUDGET = Duration.ofSeconds(20);

    /** A run is about to measure all of it itself: it waits for no more than this. */
    private static final Duration RUN_BUDGET = Duration.ofSeconds(5);

    /** A run of fewer new trials may be over before a calibration has paid. */
    private static final int LEAST_TRIALS = 100;

    /** A smoke run is over in a minute or two. */
    static final Duration SMOKE_BUDGET = Duration.ofSeconds(10);

    @Override
    public void opened(List<PlannedTrial> open, int threads) throws InterruptedException {
        boolean unknown = open.size() >= LEAST_TRIALS
                && open.stream().anyMatch(planned -> costs.of(costs.shape(planned))
                        .filter(estimate -> estimate.basis() != Basis.GUESS)
                        .isEmpty());
        if (unknown) {
            Calibration.Result result = new Calibration(costs, threads, RUN_BUDGET).of(open);
            out.println(words(result));
            RunMemory.ofThisProcess().warning().ifPresent(warning -> err.println("multiview: " + warning));
        }
        shown.opened(open, threads);
    }

    static String words(Calibration.Result result) {
        String words = String.format(
                Locale.ROOT,
                "Calibrated in %.0f s: %d of %s of learner and data measured",
                result.seconds(),
                result.known(),
                NumberFormats.count(result.kinds(), "pair"));
        return result.cut() == 0
                ? words
                : words + ", " + result.cut() + " cut off, whose trials take longer than this forecast says";
    }

    @Override
    public void goesOn(String sentence) {
        shown.goesOn(sentence);
    }

    @Override
    public void started(int total, int stored) {
        shown.started(total, stored);
    }

    @Override
    public void settled(StoredTrial trial) {
        shown.settled(trial);
    }

    @Override
    public void tick() {
        shown.tick();
    }

    @Override
    public void ended() {
        shown.ended();
    }
}
