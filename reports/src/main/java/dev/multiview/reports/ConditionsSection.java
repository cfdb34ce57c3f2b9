package dev.multiview.reports;

import dev.multiview.run.AuditOutcome;

/** Under which conditions the numbers came about: plan, seed, machine. */
final class ConditionsSection implements Section {

    @Override
    public String text(AuditOutcome outcome) {
        long failed = outcome.trials().stream()
                .filter(row -> !row.status().equals("ok"))
                .count();
        MarkdownTable table = new MarkdownTable("What", "Value")
                .row("suite or claims", Markdown.text(outcome.suite()))
                .row("tier", outcome.tier().label())
                .row("draws", Integer.toString(outcome.draws()))
                .row("root seed", Long.toString(outcome.rootSeed()))
                .row("plan, SHA-256", "`" + outcome.planDigest() + "`")
                .row("trials", outcome.trials().size() + ", of which " + failed + " failed")
                .row("run", "`" + RunId.of(outcome) + "`, in every file of this run")
                .row("seconds", Shown.number(outcome.seconds()));
        ShownEnvironment.of(outcome.environment())
                .forEach((name, value) -> table.row(Markdown.text(name), Markdown.text(value)));
        return "## Conditions\n\n" + table;
    }
}
