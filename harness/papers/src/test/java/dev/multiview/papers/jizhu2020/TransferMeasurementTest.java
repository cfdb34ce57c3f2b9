package dev.multiview.papers.jizhu2020;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.baselines.kernel.KernelTeacher;
import dev.multiview.baselines.kernel.WideReluKernel;
import dev.multiview.data.DataDraw;
import dev.multiview.papers.Bumpy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class TransferMeasurementTest {
    private static final TransferMeasurement MEASUREMENT = new TransferMeasurement(
            "study", 2, 60, List.of(5, 50), 4, List.of(1.0, 0.95, 0.05), List.of(10, 25, 50, 80), 100);
    private static final Cell SOFT = new Cell(50, 1);

    @Test
    void whatIsExactInThePaperIsExactHere() throws InterruptedException {
        for (int seed = 1; seed <= 3; seed++) {
            Map<String, Double> notes = Bumpy.fit(MEASUREMENT, 160, seed).notes();
            for (int epochs : List.of(5, 50)) {
                Cell cell = new Cell(epochs, 1);
                assertThat(notes.get(cell.note("projectionError"))).isLessThan(1e-8);
                assertThat(notes.get(cell.note("angleRise"))).isLessThan(1e-8);
                assertThat(notes.get(cell.note("boundViolations"))).isZero();
            }
        }
    }

    @Test
    void risksNormsAndAnglesAreThoseOfADirectSolve() throws InterruptedException {
        DataDraw draw = Bumpy.draw(160, 1);
        Map<String, Double> notes = Bumpy.fit(MEASUREMENT, 160, 1).notes();
        WideReluKernel kernel = WideReluKernel.tangent(2, 2);
        double[][] all = Bumpy.points(draw, 160);
        KernelTeacher teacher = KernelTeacher.logistic(
                kernel, Arrays.copyOf(all, 60), Arrays.copyOf(draw.training().truth(), 60), 50);
        double[][] samples = Arrays.copyOfRange(all, 60, 110);
        double[] logits = teacher.at(samples);
        double[][] gram = new double[50][50];
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 50; j++) {
                gram[i][j] = kernel.k(samples[i], samples[j]);
            }
        }
        RealVector weights =
                new QRDecomposition(new Array2DRowRealMatrix(gram)).getSolver().solve(new ArrayRealVector(logits));
        double norm = Math.sqrt(weights.dotProduct(new ArrayRealVector(logits)));
        assertThat(notes.get(SOFT.note("angle", 50)))
                .isCloseTo(Math.toDegrees(Math.acos(norm / teacher.norm())), within(1e-6));
        int wrong = 0;
        for (int p = 0; p < 200; p++) {
            double[] point = {
                draw.validation().values()[2 * p], draw.validation().values()[2 * p + 1]
            };
            double said = 0;
            for (int i = 0; i < 50; i++) {
                said += weights.getEntry(i) * kernel.k(samples[i], point);
            }
            wrong += said > 0 == teacher.at(new double[][] {point})[0] > 0 ? 0 : 1;
        }
        assertThat(notes.get(SOFT.note("risk", 50))).isEqualTo(wrong / 200.0);
    }

    @Test
    void howWellTheGramMatrixCanBeSolvedWithIsNoted() throws InterruptedException {
        Map<String, Double> notes = Bumpy.fit(MEASUREMENT, 160, 1).notes();
        assertThat(notes.get("gramJitter")).isZero();
        assertThat(notes.get("gramSmallestEigenvalue")).isPositive();
        assertThat(notes.get("gramCondition")).isBetween(1e2, 1e8);
    }

    @Test
    void whereThereAreNoOtherStudentsThoseOfPureSoftLabelsLeadNobody() throws InterruptedException {
        TransferMeasurement alone =
                new TransferMeasurement("alone", 2, 60, List.of(5), 4, List.of(1.0), List.of(10, 25, 50, 80), 100);
        assertThat(Bumpy.fit(alone, 160, 1).notes()).doesNotContainKey(new Cell(5, 1).teacher("riskLead"));
        assertThat(MEASUREMENT.notes()).contains(SOFT.teacher("riskLead"));
    }

    @Test
    void equalTasksGiveEqualNotes() throws InterruptedException {
        assertThat(Bumpy.fit(MEASUREMENT, 160, 2).notes())
                .isEqualTo(Bumpy.fit(MEASUREMENT, 160, 2).notes());
    }

    @Test
    void itsPredictorIsTheLastTeacher() throws InterruptedException {
        DataDraw draw = Bumpy.draw(160, 1);
        var logits = Bumpy.fit(MEASUREMENT, 160, 1).model().predict(draw.validation());
        int right = 0;
        for (int i = 0; i < 200; i++) {
            right += logits.predicted(i) == draw.validation().labels()[i] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(150);
    }

    @Test
    void tooFewSamplesAndAMissingPureSoftStudentAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bumpy.fit(MEASUREMENT, 159, 1))
                .withMessageContaining("needs 160 training samples, not 159");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransferMeasurement("s", 1, 5, List.of(1), 1, List.of(0.5), List.of(2, 3), 5))
                .withMessageContaining("do not begin with 1");
    }
}
