package dev.multiview.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

@Mojo(name = "audit-bound")
public final class AuditBoundMojo extends AbstractMojo {
    @Override
    public void execute() {}
}
