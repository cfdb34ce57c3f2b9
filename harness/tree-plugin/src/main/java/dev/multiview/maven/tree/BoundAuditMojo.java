package dev.multiview.maven.tree;

import dev.multiview.maven.AuditMojo;
import dev.multiview.maven.Place;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Audits with the modules already built in this reactor: to be bound to a phase, as {@code -Daudit} does. */
@Mojo(name = "audit-bound", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class BoundAuditMojo extends AuditMojo {

    /** A goal whose parameters Maven sets. */
    public BoundAuditMojo() {}

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
