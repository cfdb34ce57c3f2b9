package dev.multiview.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The part that goals that run trials have in common: an audit, and which stored trials it takes. */
abstract class AbstractRunMojo extends AbstractAuditMojo {

    /**
     * Stored trials that are not computed again: {@code code}, those of any program whose code for them is the same;
     * {@code program}, those of this very program; {@code none}. Default: code for audit, program for freeze and check.
     */
    @Parameter(property = "reuse")
    private @Nullable String reuse;

    AbstractRunMojo(String subcommand) {
        super(subcommand);
    }

    @Override
    EngineArguments more(EngineArguments arguments) {
        return arguments.option("reuse", reuse);
    }
}
