package dev.multiview.maven.tree;

import dev.multiview.maven.AuditMojo;
import dev.multiview.maven.Place;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Packages the whole tree, without its tests, and audits it: {@code mvn multiview:audit}. */
@Mojo(name = "audit", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class TreeAuditMojo extends AuditMojo {

    /** A goal whose parameters Maven sets. */
    public TreeAuditMojo() {}

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
