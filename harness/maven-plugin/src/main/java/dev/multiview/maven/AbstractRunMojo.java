package dev.multiview.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The part that goals that run trials have in common: an audit, and which stored trials it takes. */
public abstract class AbstractRunMojo extends AbstractAuditMojo {

    /**
     * Stored trials that are not computed again: {@code code}, those of any program whose code for them is the same;
     * {@code program}, those of this very program; {@code none}. Default: code for audit, program for freeze and check.
     */
    @Parameter(property = "multiview.reuse")
    private @Nullable String reuse;

    AbstractRunMojo(String subcommand) {
        super(subcommand);
    }

    @Override
    void fill(EngineArguments arguments, Place place) throws MojoFailureException {
        super.fill(arguments, place);
        arguments.option("reuse", reuse);
    }
}
