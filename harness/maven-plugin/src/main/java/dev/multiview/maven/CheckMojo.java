package dev.multiview.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Audits, and fails if the result differs from the expectations file: {@code mvn multiview:check -Dtier=smoke
 * -Dexpected=FILE}. A refuted claim is a finding and no failure; that it was supported when frozen is one.
 */
@Mojo(name = "check", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class CheckMojo extends AbstractExpectedMojo {

    /** A goal whose parameters Maven sets. */
    public CheckMojo() {
        super("check");
    }
}
