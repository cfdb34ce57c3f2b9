package dev.multiview.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command about one audit: the options that say which, and the session they ask for. */
abstract class AuditingCommand implements Callable<Integer>, UsesNatives {

    @Mixin
    private AuditOptions options;

    @Spec
    private CommandSpec spec;

    final AuditOptions options() {
        return options;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A session whose verdicts depend on nothing but their own claim, for those who compare them. */
    final AuditSession sessionApart() {
        return new AuditSession(options, out(), err(), true);
    }

    final AuditSession session() {
        return new AuditSession(options, out(), err(), false);
    }
}
