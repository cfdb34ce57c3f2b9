package dev.multiview.papers.widenets;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Rule;
import dev.multiview.papers.declare.MeasurementClaims;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Claims about students of teachers that are nets themselves and may err: sections 4 and 5 of arXiv 2010.10090. */
final class TeacherClaims {
    private static final double NEAR = WidthMeasurement.NEAR;

    /** Nine pairs of ten in order. */
    private static final double IN_ORDER = 0.8;

    private static final double CAPPED = 0.03;
    private static final double COSINES_ALIKE = 0.1;
    private static final double RATIO = 0.2;

    private final TeacherMeasurement measurement;
    private final MeasurementClaims about;

    TeacherClaims(WideNetsSuite.Sizes sizes) {
        measurement = sizes.teachers();
        about = WideNetsSuite.about(measurement);
    }

    List<Claim> all() {
        List<Integer> stops = measurement.stops();
        List<Integer> sizes = measurement.sizes();
        int weak = stops.get(0);
        int strong = stops.get(stops.size() - 1);
        int n = sizes.get(sizes.size() - 1);
        String nets = "teachers and students of " + measurement.width() + " units, " + n + " samples: ";
        String some = ", soft ratio " + TeacherMeasurement.SOME + ",";
        List<Claim> claims = new ArrayList<>(List.of(
                about.judged(
                        "T7-teacher-alike",
                        nets + "a teacher stopped after " + strong + " steps is nearer to the kernel's than " + NEAR
                                + " of the size of its function",
                        about.note(NoteNames.of(NoteNames.TEACHER_DISTANCE, strong)),
                        new Rule.Below(NEAR),
                        Mark.D,
                        "T7: stopped descent of the linear model is that of the net"),
                about.judged(
                        "JZ-19-stops",
                        nets
                                + "the longer the teacher trains, the faster the change of its students' weights grows, at "
                                + stops + " steps: Kendall's tau at least " + IN_ORDER,
                        order(UnaryOperator.identity()),
                        new Rule.Effect(IN_ORDER),
                        Mark.V,
                        "ji-zhu-2020 JZ-19: figure 4 middle"),
                about.judged(
                        "JZ-23-weak",
                        nets + "the first labels turn the change of weights of students of a weak teacher, of " + weak
                                + " steps, towards that of the true function; cosine",
                        about.note(NoteNames.of(NoteNames.PROJECTION, weak)),
                        new Rule.Effect(0),
                        Mark.V,
                        "ji-zhu-2020 JZ-23: figure 5 right"),
                about.judged(
                        "JZ-24-derivative",
                        nets
                                + "a hundredth of labels raises the cosine of the student of the weak teacher to that of the true"
                                + " function by as much as it does in the kernel's weights; ratio within " + RATIO
                                + " of 1",
                        about.note(NoteNames.of(NoteNames.COSINE_GAIN_RATIO, weak)),
                        new Rule.Within(1, RATIO),
                        Mark.D,
                        "ji-zhu-2020 JZ-24: theorem 2, a difference in place of its derivative"),
                about.judged(
                        "JZ-25-little-beats-none",
                        nets + "some labels" + some
                                + " make students of the longest trained teacher more accurate than none",
                        over(strong, TeacherMeasurement.SOME),
                        new Rule.Effect(0),
                        Mark.V,
                        "ji-zhu-2020 JZ-25: figure 5 left"),
                about.judged(
                        "JZ-26-labels-help",
                        nets + "some labels" + some + " make students of the weak teacher more accurate than none",
                        over(weak, TeacherMeasurement.SOME),
                        new Rule.Effect(0),
                        Mark.V,
                        "ji-zhu-2020 JZ-26: section 5"),
                about.judged(
                        "JZ-27-capped",
                        nets + "a student of pure soft labels of the weak teacher is as accurate as it, within "
                                + CAPPED,
                        about.note(NoteNames.at(NoteNames.of(NoteNames.OVER_TEACHER, weak), 1)),
                        new Rule.NoEffect(CAPPED),
                        Mark.V,
                        "ji-zhu-2020 JZ-27: section 5")));
        claims.add(beside("JZ-19", nets, order(NoteNames::kernel)));
        claims.add(beside("JZ-23", nets, about.note(NoteNames.kernel(NoteNames.of(NoteNames.PROJECTION, weak)))));
        claims.add(beside("JZ-25", nets, kernelOver(strong)));
        claims.add(beside("JZ-26", nets, kernelOver(weak)));
        for (int epochs : List.of(weak, strong)) {
            claims.add(about.judged(
                    "T8-projection-alike-e" + epochs,
                    nets + "labels turn students of a teacher of " + epochs
                            + " steps in the net's weights as they do in the kernel's: cosines differ by less than "
                            + COSINES_ALIKE,
                    about.minus(
                            NoteNames.of(NoteNames.PROJECTION, epochs),
                            NoteNames.kernel(NoteNames.of(NoteNames.PROJECTION, epochs))),
                    new Rule.NoEffect(COSINES_ALIKE),
                    Mark.D,
                    "T8: the projection of section 5 is that of the linear model"));
            claims.add(about.shown(
                    "R-teacher-accuracy-e" + epochs,
                    nets + "how accurate the teacher of " + epochs + " steps is",
                    about.note(NoteNames.of(NoteNames.TEACHER_ACCURACY, epochs))));
            claims.add(about.shown(
                    "R-over-soft-half-e" + epochs,
                    nets + "what labels at soft ratio " + TeacherMeasurement.HALF + " bring students of the teacher of "
                            + epochs + " steps",
                    over(epochs, TeacherMeasurement.HALF)));
        }
        return claims;
    }

    private Claim beside(String statement, String nets, Quantity quantity) {
        return about.shown(
                "R-kernel-" + statement,
                nets + "what " + statement + " is about, of the kernel's students of the same teachers",
                quantity);
    }

    private Quantity order(UnaryOperator<String> name) {
        return new Trend(measurement.stops().stream()
                .<Quantity>map(epochs -> about.note(name.apply(NoteNames.of(NoteNames.GROWTH, epochs))))
                .toList());
    }

    private Quantity kernelOver(int epochs) {
        return about.note(
                NoteNames.kernel(NoteNames.at(NoteNames.of(NoteNames.OVER_SOFT, epochs), TeacherMeasurement.SOME)));
    }

    private Quantity over(int epochs, double softRatio) {
        return about.note(NoteNames.at(NoteNames.of(NoteNames.OVER_SOFT, epochs), softRatio));
    }
}
