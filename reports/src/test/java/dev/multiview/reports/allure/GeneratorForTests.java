package dev.multiview.reports.allure;

import java.util.Objects;

/** Where the build has put the generator's zip; surefire leaves it off the class path. */
final class GeneratorForTests {
    private GeneratorForTests() {}

    static String zip() {
        return Objects.requireNonNull(
                System.getProperty("multiview.allure.zip"),
                "property multiview.allure.zip is not set; run the test through Maven, or set it to the path of"
                        + " allure-commandline-2.34.1.zip");
    }
}
