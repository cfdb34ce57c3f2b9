package dev.multiview.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Judges claims about predictions that other programs made: {@code mvn multiview:judge -Dmanifest=digits.yaml}. */
@Mojo(name = "judge", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class JudgeMojo extends AbstractEngineMojo {

    /** The manifest, in YAML or JSON. */
    @Parameter(property = "manifest", required = true)
    private @Nullable String manifest;

    /** Where reports are written. Default: the engine's, target/judged. */
    @Parameter(property = "output")
    private @Nullable String output;

    /** File that verdicts and intervals are frozen in. Default: none. */
    @Parameter(property = "freeze")
    private @Nullable String freeze;

    /** File of frozen verdicts that the result is compared with. Default: none. */
    @Parameter(property = "check")
    private @Nullable String check;

    @Override
    List<String> arguments(Path root) {
        return new EngineArguments("judge", root)
                .path("output", output)
                .path("freeze", freeze)
                .path("check", check)
                .file(manifest)
                .toList();
    }
}
