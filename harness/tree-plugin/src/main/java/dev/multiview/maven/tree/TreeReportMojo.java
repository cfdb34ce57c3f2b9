package dev.multiview.maven.tree;

import dev.multiview.maven.Place;
import dev.multiview.maven.ReportMojo;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Packages the tree and writes all reports of an audit again: {@code mvn multiview:report}. */
@Mojo(name = "report", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class TreeReportMojo extends ReportMojo {

    /** A goal whose parameters Maven sets. */
    public TreeReportMojo() {}

    @Override
    protected Place place() {
        return Tree.place(session(), artifacts(), getLog());
    }

    @Override
    protected Optional<String> typed(String parameter) {
        return Tree.typed(session(), parameter);
    }

    @Override
    protected Optional<String> idle() {
        return Optional.empty();
    }
}
