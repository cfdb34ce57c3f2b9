package dev.multiview.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The part that freezing and checking have in common: an audit and an expectations file. */
abstract class AbstractExpectedMojo extends AbstractRunMojo {

    /**
     * Expectations file, relative to the root of the project. Default: the engine's, {@code
     * harness/expected/SUITE-TIER.txt}.
     */
    @Parameter(property = "expected")
    private @Nullable String expected;

    AbstractExpectedMojo(String subcommand) {
        super(subcommand);
    }

    @Override
    final EngineArguments more(EngineArguments arguments) {
        return super.more(arguments).path("expected", expected);
    }
}
