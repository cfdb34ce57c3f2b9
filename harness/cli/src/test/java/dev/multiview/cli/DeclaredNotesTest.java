package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.measurement.MeasurementLearner;
import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.claim.Offers;
import dev.multiview.claim.Place;
import dev.multiview.claim.Rule;
import dev.multiview.claim.Tier;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Presets;
import dev.multiview.image.ImageLibrary;
import dev.multiview.model.Learner;
import dev.multiview.papers.declare.DeclaresNotes;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.procedure.Single;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.quantity.Difference;
import dev.multiview.quantity.Measured;
import dev.multiview.quantity.Noted;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import dev.multiview.quantity.Ratio;
import dev.multiview.quantity.Trend;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Notes that claims read against notes that measurements declare, over the whole catalogue with all learners of the project.
 * No trial is run: that a measurement finds what it declares is seen to wherever one is fitted. Claims about images are among them,
 * although there is no image set: it is their trials that need one.
 */
class DeclaredNotesTest {
    private final Catalogue catalogue = Catalogue.load(new ImageLibrary(List.of()));

    @ParameterizedTest
    @EnumSource
    void every_note_that_a_claim_reads_is_declared(Tier tier) {
        assertThat(catalogue.faults()).isEmpty();
        Offers offers = catalogue.offers(tier);
        assertThat(offers.warnings()).isEmpty();
        List<Claim> claims =
                offers.claims().values().stream().flatMap(List::stream).toList();
        assertThat(claims).anyMatch(claim -> claim.missingData().isPresent());
        assertThat(claims.stream().flatMap(DeclaredNotesTest::undeclared)).isEmpty();
    }

    /** Wherever it is read: at a point, in an order of several, in what is divided by, as an error, in a control. */
    @Test
    void a_note_that_is_misspelt_is_found() {
        Arm measurement = arm(new MeasurementLearner(new MadeUp()));
        Quantity known = new Measured(measurement, "known", 0, "error");
        Quantity lost = new Noted(arm(catalogue.learner("patch-net")), Side.TREATED, TrialNotes.LOST_VIEWS);
        assertThat(Stream.of(known, lost).flatMap(quantity -> undeclared(point(quantity))))
                .isEmpty();

        Quantity misspelt = new Measured(measurement, "misspelt");
        Quantity asOfTrial = new Noted(measurement, Side.SINGLES, "misspelt");
        Quantity ofNoStudy = new Measured(arm(catalogue.learner("patch-net")), "known");
        Rule rule = new Rule.Effect(0);
        Control control = new Control("control", "a control", misspelt, rule, Control.Kind.VALIDITY);
        Stream<Claim> claims = Stream.of(
                point(misspelt),
                point(asOfTrial),
                point(ofNoStudy),
                point(new Measured(measurement, "known", 0, "misspelt")),
                point(new Difference(known, 1, misspelt)),
                point(new Trend(List.of(known, known, new Ratio(known, misspelt)))),
                claim(new Claim.EveryDraw(misspelt, 0)),
                claim(new Claim.Descriptive(misspelt)),
                claim(new Claim.Statistical(known, rule, List.of(control))));
        assertThat(claims).allSatisfy(claim -> assertThat(undeclared(claim)).hasSize(1));
    }

    private static Arm arm(Learner learner) {
        DataSpec data = Presets.smoke();
        return new Arm(new Setting(data.name(), data, 1, 1, 1, 1), learner, new Single());
    }

    private static Claim point(Quantity quantity) {
        return claim(new Claim.Point(quantity, new Rule.Effect(0), "curve", "axis", 1));
    }

    private static Claim claim(Claim.Body body) {
        return new Claim("paper/claim", Place.of("Here"), "a claim", Claim.Mark.OURS, "of this test", body);
    }

    /** What a claim reads and nobody leaves, each a sentence. */
    private static Stream<String> undeclared(Claim claim) {
        return claim.quantities().stream()
                .flatMap(Quantity::parts)
                .flatMap(DeclaredNotesTest::undeclared)
                .map(note -> claim.id() + " reads note " + note);
    }

    private static Stream<String> undeclared(Quantity part) {
        if (part instanceof Measured measured) {
            Set<String> declared = declared(measured.arm().learner());
            return Stream.of(measured.note(), measured.errorNote())
                    .filter(note -> !note.isEmpty() && !declared.contains(note))
                    .map(note -> "'" + note + "' of " + measured.arm().learner().name());
        }
        return part instanceof Noted noted && !TrialNotes.names().contains(noted.note())
                ? Stream.of("'" + noted.note() + "' of " + noted.arm().learner().name())
                : Stream.empty();
    }

    private static Set<String> declared(Learner learner) {
        if (learner instanceof DeclaresNotes declaring) {
            return declaring.declaredNotes();
        }
        return learner instanceof MeasurementLearner measuring
                ? measuring.measurement().notes()
                : Set.of();
    }

    /** A measurement that is never asked to measure. */
    private record MadeUp() implements Measurement {
        @Override
        public String name() {
            return "made-up";
        }

        @Override
        public String canonical() {
            return "made-up-1";
        }

        @Override
        public Set<String> notes() {
            return Set.of("known", "error");
        }

        @Override
        public Findings measure(Points training, Points fresh, SeedPath seed) {
            throw new AssertionError("No trial is run");
        }
    }
}
