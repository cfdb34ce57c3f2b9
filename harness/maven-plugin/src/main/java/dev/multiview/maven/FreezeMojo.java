package dev.multiview.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Audits, and writes verdicts and intervals into the expectations file that {@code check} compares with: {@code mvn test-compile multiview:freeze}. Review a change of that file like code. */
@Mojo(
        name = "freeze",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public class FreezeMojo extends AbstractExpectedMojo {

    /** A goal whose parameters Maven sets. */
    public FreezeMojo() {
        super("freeze");
    }
}
