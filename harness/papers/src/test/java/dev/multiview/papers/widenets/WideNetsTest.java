package dev.multiview.papers.widenets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.measurement.Measurement;
import dev.multiview.baselines.widenet.NetShape;
import dev.multiview.baselines.widenet.WideNet;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.papers.Bumpy;
import dev.multiview.papers.widenets.NetStudents.Student;
import dev.multiview.plan.Plan;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WideNetsTest {
    private static final int TRAINING = Setup.TEACHER_SAMPLES + 16;

    private static Stream<Measurement> measurements() {
        return Stream.of(
                new WidthMeasurement("widths", 1, List.of(32, 64), 8, List.of(1.0, 0.95)),
                new WidthMeasurement("widths-deep", 2, List.of(16, 32), 8, List.of(1.0)),
                new StudentMeasurement("students", 64, List.of(4, 8, 16), List.of(1.0, 0.95, 0.5)),
                new TeacherMeasurement("teachers", 64, List.of(3, 10), List.of(4, 8)));
    }

    @ParameterizedTest
    @MethodSource("measurements")
    void equalDrawsGiveEqualNotesAndAllOfThemAreNumbers(Measurement measurement) throws InterruptedException {
        Map<String, Double> notes = Bumpy.fit(measurement, TRAINING, 3).notes();
        assertThat(notes).isEqualTo(Bumpy.fit(measurement, TRAINING, 3).notes());
        assertThat(notes.values()).allMatch(Double::isFinite);
        assertThat(measurement.notes()).containsAll(notes.keySet()).containsAll(measurement.notesOfSomeDraws());
    }

    @Test
    void theWiderNetIsNearerAndOneThatIsTaughtInAnotherOrderIsFar() throws InterruptedException {
        Measurement measurement = new WidthMeasurement("widths", 1, List.of(64, 2048), 12, List.of(1.0));
        Map<String, Double> notes = Bumpy.fit(measurement, TRAINING, 1).notes();
        double wide = notes.getOrDefault(NoteNames.at(NoteNames.DISTANCE, 1, "m", 2048), Double.NaN);
        assertThat(wide).isLessThan(0.1);
        assertThat(notes.get(NoteNames.at(NoteNames.DISTANCE, 1, "m", 64))).isGreaterThan(wide);
        assertThat(notes.get(NoteNames.PERMUTED)).isGreaterThan(5 * wide);
        assertThat(notes.get(NoteNames.at(NoteNames.SHORTFALL, 1, "m", 2048))).isLessThan(1e-4);
        assertThat(notes.get(NoteNames.at(NoteNames.LENGTH, 1, "m", 2048))).isCloseTo(1, within(0.2));
    }

    /** Nets of one or two units cannot say sixteen things: nothing is read of them but what they lack. */
    @Test
    void aTrainingThatDoesNotEndGivesNoReading() throws InterruptedException {
        Measurement measurement = new WidthMeasurement("widths", 1, List.of(1, 2), 16, List.of(1.0));
        Map<String, Double> notes = Bumpy.fit(measurement, TRAINING, 1).notes();
        assertThat(notes.keySet())
                .allMatch(name -> name.startsWith(NoteNames.SHORTFALL) || name.equals(NoteNames.NARROW));
        assertThat(notes.get(NoteNames.at(NoteNames.SHORTFALL, 1, "m", 1))).isGreaterThan(0.01);
    }

    @Test
    void tooFewSamplesAreRefusedWithTheNumberThatIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bumpy.fit(new TeacherMeasurement("teachers", 8, List.of(3), List.of(4, 8)), 90, 1))
                .withMessage("Measurement teachers needs 708 training samples, not 90; give more");
    }

    /** A student that says the opposite everywhere, at a small angle, is counted at every point that the bound rules out. */
    @Test
    void aStudentThatBreaksTheBoundIsCounted() {
        WideNet net = WideNet.draw(new NetShape(1, 1, 3), SeedPath.root(1));
        double[][] fresh = {{0.5}, {-0.5}, {0.1}};
        double[] direction = net.initial().clone();
        double[] said = net.linear(direction, fresh);
        double[] opposite = Arrays.stream(said).map(z -> -z).toArray();
        Student oracle = new Student(direction, said, said, 0, true);
        StudentMeasurement measurement = new StudentMeasurement("students", 3, List.of(1, 2, 3), List.of(1.0, 0.9));
        assertThat(notes(measurement, net, fresh, new Student(direction, said, said, 0, true), oracle))
                .containsEntry(NoteNames.BOUND_VIOLATIONS, 0.0)
                .hasEntrySatisfying(
                        NoteNames.PROJECTION_ERROR, error -> assertThat(error).isCloseTo(0, within(1e-12)));
        assertThat(notes(measurement, net, fresh, new Student(direction, opposite, said, 0, true), oracle))
                .containsEntry(NoteNames.BOUND_VIOLATIONS, 6.0);
    }

    private static Map<String, Double> notes(
            StudentMeasurement measurement, WideNet net, double[][] fresh, Student student, Student oracle) {
        Map<String, Double> notes = new TreeMap<>();
        new SoftNotes(measurement, net, fresh, notes).note(List.of(student, student, oracle));
        return notes;
    }

    /** In the plane: truth (1, 1) less its part along the teacher (1, 0) is (0, 1). */
    @Test
    void theProjectionIsTheCosineToWhatIsLeft() {
        double[] truth = {1, 1};
        double[] teacher = {1, 0};
        assertThat(Vectors.projection(truth, teacher, new double[] {0, 2})).isCloseTo(1, within(1e-15));
        assertThat(Vectors.projection(truth, teacher, new double[] {3, -3})).isCloseTo(-Math.sqrt(0.5), within(1e-15));
        assertThat(Vectors.exponent(2, 3, 8, 6)).isCloseTo(0.5, within(1e-15));
        assertThat(Vectors.disagreement(new double[] {1, -1, 2, -2}, new double[] {1, 1, 1, 1}))
                .isEqualTo(0.5);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void claimsAreAFamilyOfTheirOwnAndCostFourTrialsADraw(Tier tier) {
        WideNetsSuite suite = new WideNetsSuite();
        Resources resources = new Resources(NamedLearner::new, new ImageLibrary(List.of()));
        List<Claim> claims = suite.entries(tier, resources);
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
        assertThat(claims).extracting(Claim::paper).containsOnly("wide-nets");
        assertThat(claims.stream().map(Claim::family).distinct()).hasSize(1);
        assertThat(Plan.of(claims, suite.draws(tier), 1001).trials()).hasSize(4 * suite.draws(tier));
        Set<String> statements = claims.stream()
                .filter(claim -> claim.source().startsWith("ji-zhu-2020 "))
                .map(claim -> claim.source().replaceAll("ji-zhu-2020 (JZ-\\d+):.*", "$1"))
                .collect(Collectors.toSet());
        assertThat(statements).hasSizeGreaterThanOrEqualTo(10);
    }
}
