package dev.multiview.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Audits, and fails if the result differs from the expectations file: {@code mvn verify} where it is bound. A refuted
 * claim is a finding and no failure; that it was supported when frozen is one.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public class CheckMojo extends AbstractExpectedMojo {

    /**
     * How far numbers may move under the frozen seed while the verdict stays, in each claim's unit; of one claim as {@code
     * ID=X}, with commas between several. Default: 0.
     */
    @Parameter(property = "multiview.tolerance")
    private @Nullable String tolerance;

    /** A claim that changes for the better is no difference. */
    @Parameter(property = "multiview.worseOnly", defaultValue = "false")
    private boolean worseOnly;

    /**
     * History in JSON Lines that the run is appended to, relative to the project's folder; {@code true} for {@code history.jsonl}
     * beside the expectations. Default: none.
     */
    @Parameter(property = "multiview.history")
    private @Nullable String history;

    /** A goal whose parameters Maven sets. */
    public CheckMojo() {
        super("check");
    }

    @Override
    void fill(EngineArguments arguments, Place place) throws MojoFailureException {
        super.fill(arguments, place);
        arguments.option("tolerance", tolerance).flag("worse-only", worseOnly);
        arguments.file("history", history, place.expected().map(folder -> folder.resolve("history.jsonl")));
    }
}
