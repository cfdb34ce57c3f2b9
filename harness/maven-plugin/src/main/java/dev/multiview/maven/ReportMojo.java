package dev.multiview.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes all reports of an audit again from its finished trials, without running any: {@code mvn test-compile multiview:report}. */
@Mojo(
        name = "report",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public class ReportMojo extends AbstractAuditMojo {

    /** A goal whose parameters Maven sets. */
    public ReportMojo() {
        super("report");
    }
}
