package dev.multiview.papers.declare;

import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.MeasurementLearner;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Descriptive;
import dev.multiview.claim.Claim.EveryDraw;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Control;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.data.BumpSignal;
import dev.multiview.data.BumpTargets;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Single;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Measured;
import dev.multiview.quantity.Quantity;
import java.util.List;

/**
 * Claims about what one measurement noted, at one setting. A paper about the linear regime is a suite that lists such claims
 * and a measurement that measures; nothing else knows of it.
 *
 * @param paper the claims' paper
 * @param arm the measurement as a single, one trial a draw
 * @param place what titles begin with: the preset, or what else the measurement looks at
 */
public record MeasurementClaims(String paper, Arm arm, Place place) {
    /**
     * What an inequality or identity may be off by in double precision: what measurements are admitted with, {@code 1e-8}, is
     * laxer, since that compares two algorithms at whatever condition a draw's matrices have.
     */
    public static final double ROUND_OFF = 1e-9;

    /** What all neighbours of the two papers use: eight bumps of width 0.25 sqrt(d), as in the suite on arXiv 2010.10090. */
    public static BumpTargets bumps(int dimension, int training, int fresh) {
        int modes = 8;
        double width = 0.25 * Math.sqrt(dimension);
        return new BumpTargets(
                "bumps-d" + dimension + "-n" + training,
                dimension,
                modes,
                width,
                new BumpSignal.Smooth(),
                training,
                fresh,
                fresh);
    }

    /** Claims of {@code paper} about what {@code measurement} measures on {@code data}. */
    public static MeasurementClaims of(String paper, BumpTargets data, Measurement measurement) {
        Setting setting = new Setting(data.name(), data, 1, 1, 1, 1);
        Arm arm = new Arm(setting, new MeasurementLearner(measurement), new Single());
        return new MeasurementClaims(paper, arm, Place.preset(setting.name()));
    }

    /** The same measurement where it looks at data of its own, which no preset describes. */
    public MeasurementClaims at(Place otherPlace) {
        return new MeasurementClaims(paper, arm, otherPlace);
    }

    public Quantity note(String note) {
        return new Measured(arm, note);
    }

    /** {@code left - right}, in each draw. */
    public Quantity minus(String left, String right) {
        return new Difference(note(left), 1, note(right));
    }

    /** Holds in every draw: {@code note} is never above {@code limit}. */
    public Claim always(String id, String sentence, String note, double limit, Mark mark, String source) {
        return claim(id, sentence, mark, source, new EveryDraw(note(note), limit));
    }

    public Claim judged(
            String id, String sentence, Quantity quantity, Rule rule, Mark mark, String source, Control... controls) {
        return claim(id, sentence, mark, source, new Statistical(quantity, rule, List.of(controls)));
    }

    public Claim shown(String id, String sentence, Quantity quantity) {
        return claim(id, sentence, Mark.OURS, "Ours: shown beside the claims, not judged", new Descriptive(quantity));
    }

    private Claim claim(String id, String sentence, Mark mark, String source, Claim.Body body) {
        return new Claim(paper + "/" + id, place, sentence, mark, source, body);
    }
}
