package dev.multiview.papers.phuonglampert2019;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class LinearTeacherTest {
    private static final LinearTeacher TEACHER = new LinearTeacher(new ArrayRealVector(new double[] {1, -2, 2}));
    private static final double[][] TWO = {{1, 0, 0}, {1, 1, 0}};
    private static final double[][] FOUR = {{1, 0, 0}, {1, 1, 0}, {0, 1, -1}, {2, 0.5, 1}};

    @Test
    void fewerSamplesThanCoordinatesShowTheTeachersProjectionOnTheirSpan() {
        RealVector projected = TEACHER.projected(TWO);
        assertThat(projected.getDistance(new ArrayRealVector(new double[] {1, -2, 0})))
                .isLessThan(1e-14);
        assertThat(TEACHER.distance(TEACHER.descended(TWO), projected)).isLessThan(1e-11);
        assertThat(TEACHER.cosine(projected)).isCloseTo(Math.sqrt(5) / 3, within(1e-14));
    }

    @Test
    void moreSamplesThanCoordinatesShowTheTeacher() {
        assertThat(TEACHER.distance(TEACHER.projected(FOUR), TEACHER.weights())).isLessThan(1e-14);
        assertThat(TEACHER.distance(TEACHER.descended(FOUR), TEACHER.weights())).isLessThan(1e-11);
    }

    @Test
    void riskIsTheShareOfPointsWithTheOtherSign() {
        RealVector student = new ArrayRealVector(new double[] {1, -2, 0});
        double[][] points = {{1, 0, 0}, {0, 1, 2}, {0, 0.1, -1}, {-1, 1, 0}};
        // Teacher: 1, 2, -2.2, -3; student: 1, -2, -0.2, -3.
        assertThat(TEACHER.risk(student, points)).isEqualTo(0.25);
    }

    @Test
    void anglesOfPointsAreThoseToTheTeachersLine() {
        double[][] points = {{1, -2, 2}, {-1, 2, -2}, {2, 1, 0}};
        assertThat(TEACHER.angles(points).beyond(0.1)).isCloseTo(1 / 3.0, within(1e-15));
    }
}
