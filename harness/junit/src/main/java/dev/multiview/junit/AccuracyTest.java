package dev.multiview.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of a method whose numbers are random: it fails if their means are no longer the frozen ones, better or worse.
 *
 * <pre>{@code
 * @AccuracyTest(frozen = "digits-forest.txt", falseAlarm = 0.01, draws = 8)
 * void forest(Seed seed, Metrics metrics) {
 *     Split split = Split.of(digits, seed.child("split").value());
 *     metrics.record("error", Forest.train(split.training(), seed.child("forest").value()).error(split.test()));
 * }
 * }</pre>
 *
 * <p>The method is run once for each seed, all within one test: {@code BeforeEach} and {@code AfterEach} are called once
 * around them. The first time it writes the frozen file, to be reviewed and committed, and the test is aborted. From then on
 * every build runs fresh seeds, confirms what it finds on other fresh seeds, and only then fails. The package comment states
 * the method; {@code harness/docs/junit.md} is the guide.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(AccuracyExtension.class)
public @interface AccuracyTest {
    /** Name of the frozen file in {@code src/test/multiview}; if empty, class and method, such as {@code DigitsTest-forest.txt}. */
    String frozen() default "";

    /** Chance that this test fails in one build of an unchanged program, at most; between 0 and 1. */
    double falseAlarm() default 0.01;

    /** Seeds of a build, 2 or more. Freezing, and a confirmation, take four times as many. */
    int draws() default 8;
}
