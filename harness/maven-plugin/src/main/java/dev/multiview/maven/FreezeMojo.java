package dev.multiview.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Audits, and writes verdicts and intervals into the expectations file that {@code check} compares with: {@code mvn
 * multiview:freeze -Dtier=smoke}. Review a change of that file like code.
 */
@Mojo(name = "freeze", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class FreezeMojo extends AbstractExpectedMojo {

    /** A goal whose parameters Maven sets. */
    public FreezeMojo() {
        super("freeze");
    }
}
