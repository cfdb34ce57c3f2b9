package dev.multiview.maven.tree;

import dev.multiview.maven.HistoryMojo;
import dev.multiview.maven.Place;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Packages the tree and shows what changed from run to run: {@code mvn multiview:history}. */
@Mojo(name = "history", aggregator = true, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE, lifecycle = "without-tests")
public final class TreeHistoryMojo extends HistoryMojo {

    /** A goal whose parameters Maven sets. */
    public TreeHistoryMojo() {}

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
