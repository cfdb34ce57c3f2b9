package dev.multiview.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Audits claims and writes the reports: {@code mvn test-compile multiview:audit -Dmultiview.claims=my-suite}. */
@Mojo(
        name = "audit",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public class AuditMojo extends AbstractRunMojo {

    /**
     * History in JSON Lines that the run is appended to, relative to the project's folder; {@code true} for {@code history.jsonl}
     * beside the expectations. Default: none.
     */
    @Parameter(property = "multiview.history")
    private @Nullable String history;

    /** A goal whose parameters Maven sets. */
    public AuditMojo() {
        super("audit");
    }

    @Override
    void fill(EngineArguments arguments, Place place) throws MojoFailureException {
        super.fill(arguments, place);
        arguments.file("history", history, place.expected().map(folder -> folder.resolve("history.jsonl")));
    }
}
