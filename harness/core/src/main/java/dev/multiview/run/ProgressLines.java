package dev.multiview.run;

import dev.multiview.plan.PlannedTrial;
import dev.multiview.store.StoredTrial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Progress as plain lines, for logs: one at every 5 % of the trials, and one where 30 s have passed without. */
public final class ProgressLines implements Progress {
    private static final int STEP_PERCENT = 5;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    /** Of a shorter run the average says nothing. */
    private static final double LEAST_SECONDS = 10;

    private final Consumer<String> out;
    private final InstantSource clock;
    private final TimeLeft timeLeft;
    private Instant start = Instant.EPOCH;
    private Instant lastLine = Instant.EPOCH;
    private int lastStep;
    private int total;
    private int stored;
    private int computed;
    private int failed;
    private double trialSeconds;

    /**
     * Progress for one run.
     *
     * @param out gets each line
     * @param clock the time
     */
    public ProgressLines(Consumer<String> out, InstantSource clock) {
        this(out, clock, new TimeLeft());
    }

    /**
     * Progress for one run, with what is known of its trials.
     *
     * @param out gets each line
     * @param clock the time
     * @param timeLeft estimates how long it still takes
     */
    public ProgressLines(Consumer<String> out, InstantSource clock, TimeLeft timeLeft) {
        this.out = out;
        this.clock = clock;
        this.timeLeft = timeLeft;
    }

    @Override
    public void goesOn(String sentence) {
        out.accept(sentence);
    }

    @Override
    public void opened(List<PlannedTrial> open, int threads) {
        timeLeft.opened(open, threads, clock.instant());
    }

    @Override
    public void started(int total, int stored) {
        this.total = total;
        this.stored = stored;
        computed = 0;
        failed = 0;
        trialSeconds = 0;
        start = clock.instant();
        lastLine = start;
        lastStep = step();
        out.accept(total + " trials" + (stored > 0 ? ", " + stored + " of them stored by an earlier run" : "")
                + remaining());
    }

    @Override
    public void settled(StoredTrial trial) {
        computed++;
        timeLeft.settled(trial, clock.instant());
        failed += trial.finished() ? 0 : 1;
        trialSeconds += trial.seconds();
        if (!trial.finished()) {
            out.accept("failed: " + trial.label() + ": " + trial.message());
        }
        if (step() > lastStep) {
            line();
        }
    }

    @Override
    public void tick() {
        if (Duration.between(lastLine, clock.instant()).compareTo(LONGEST_SILENCE) >= 0) {
            line();
        }
    }

    @Override
    public void ended() {
        out.accept(total + " trials done in " + text(elapsed()) + ", " + failed + " failed" + abreast());
    }

    /** How well threads were used: as many as there are of them is best. */
    private String abreast() {
        double wall = elapsed().toMillis() / 1e3;
        return wall < LEAST_SECONDS
                ? ""
                : String.format(Locale.ROOT, ", %.2f at a time on average", trialSeconds / wall);
    }

    private void line() {
        lastLine = clock.instant();
        lastStep = step();
        out.accept(String.format(
                Locale.ROOT,
                "%3d %%: %d of %d trials, %d failed, %s elapsed%s",
                percent(),
                stored + computed,
                total,
                failed,
                text(elapsed()),
                remaining()));
    }

    private String remaining() {
        return timeLeft.forTrials(total - stored - computed)
                .map(left -> ", about " + text(left) + " to go")
                .orElse("");
    }

    private int percent() {
        return total == 0 ? 100 : (int) (100L * (stored + computed) / total);
    }

    private int step() {
        return percent() / STEP_PERCENT;
    }

    private Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    /** Minutes and seconds, or hours, minutes and seconds. */
    private static String text(Duration duration) {
        return duration.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart())
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart());
    }
}
