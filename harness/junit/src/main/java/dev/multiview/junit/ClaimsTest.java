package dev.multiview.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test for each claim of a suite: the method returns {@link Claims}, and a claim passes if it is supported.
 *
 * <pre>{@code
 * @ClaimsTest
 * Claims bagging() {
 *     return Claims.of("bagging").at(Tier.SMOKE);
 * }
 * }</pre>
 *
 * <p>Number, interval, rule and seed of each claim are report entries of its test, and its draws are, too. Allure's integration
 * shows them as parameters and as an attachment.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestFactory
@ExtendWith(ClaimsExtension.class)
public @interface ClaimsTest {}
