package dev.multiview.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes all reports of an audit again from its finished trials, without running any: {@code mvn multiview:report}. */
@Mojo(name = "report", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class ReportMojo extends AbstractAuditMojo {

    /** A goal whose parameters Maven sets. */
    public ReportMojo() {
        super("report");
    }
}
