package dev.multiview.maven;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The part that freezing and checking have in common: an audit and an expectations file. */
public abstract class AbstractExpectedMojo extends AbstractRunMojo {

    /**
     * Expectations file, relative to the project's folder. Default: {@code src/test/multiview/SUITE-TIER.txt}.
     */
    @Parameter(property = "multiview.expected")
    private @Nullable String expected;

    AbstractExpectedMojo(String subcommand) {
        super(subcommand);
    }

    @Override
    void fill(EngineArguments arguments, Place place) throws MojoFailureException {
        super.fill(arguments, place);
        place.expected().map(Path::toString).ifPresent(folder -> arguments.path("expected-folder", folder));
        arguments.path("expected", expected);
    }
}
