package dev.multiview.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Audits claims and writes the reports: {@code mvn test-compile multiview:audit -Dmultiview.claims=my-suite}. */
@Mojo(
        name = "audit",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public class AuditMojo extends AbstractRunMojo {

    /** A goal whose parameters Maven sets. */
    public AuditMojo() {
        super("audit");
    }
}
