package dev.multiview.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Audits with the modules already built in this reactor: to be bound to a phase, as {@code -Daudit} does. */
@Mojo(name = "audit-bound", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class AuditBoundMojo extends AbstractRunMojo {

    /** A goal whose parameters Maven sets. */
    public AuditBoundMojo() {
        super("audit");
    }
}
