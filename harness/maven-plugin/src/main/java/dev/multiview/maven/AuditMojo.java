package dev.multiview.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Packages the whole project, without its tests, and audits it: {@code mvn multiview:audit}.
 *
 * <p>To be typed, not bound: without packaging first it would run whatever was installed last.
 */
@Mojo(name = "audit", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class AuditMojo extends AbstractRunMojo {

    /** A goal whose parameters Maven sets. */
    public AuditMojo() {
        super("audit");
    }
}
