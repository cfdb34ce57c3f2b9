package dev.multiview.cli.subject;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Families;
import dev.multiview.claim.Tier;
import dev.multiview.image.ImageLibrary;
import dev.multiview.reports.format.Plain;
import dev.multiview.run.AuditRequest;
import dev.multiview.store.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands about the trials of an audit that has been run: which audit, and where its trials are. */
public final class StoredAuditOptions {

    @Option(
            names = "--claims",
            paramLabel = "ID",
            required = true,
            description = "The claims of the audit, as it was asked for.")
    private List<String> claims = List.of();

    @Option(
            names = "--tier",
            defaultValue = "standard",
            description = "The tier of the audit: smoke, standard or full (default: ${DEFAULT-VALUE}).")
    private Tier tier = Tier.STANDARD;

    @Mixin
    private SeedOption seed;

    @Mixin
    private DataOption data;

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            defaultValue = "${env:MULTIVIEW_ROOT:-.}/.multiview",
            description = "Where its trials are kept (default: .multiview in the root).")
    private Path store;

    /** Where image sets are looked for. */
    public ImageLibrary images() {
        return ImageFolders.of(data.folder());
    }

    /**
     * What the audit was asked for.
     *
     * @param images where its pictures are
     * @param err gets sentences about what cannot be used
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if the claims are not of one suite
     */
    public AuditRequest request(ImageLibrary images, PrintWriter err) {
        Catalogue.Selection selection = Catalogue.load(images).select(words(), tier);
        selection.warnings().forEach(warning -> err.println("multiview: " + Plain.line(warning)));
        return new AuditRequest(
                selection.suite().papers(),
                String.join(",", words()),
                tier,
                seed.seed(),
                selection.suite().looks(tier),
                selection.claims(),
                List.of(),
                Families.of(selection.family()));
    }

    /** Opens its store; warnings are printed. */
    public Store open(PrintWriter err) {
        return Store.open(
                store.toAbsolutePath().normalize(), warning -> err.println("multiview: " + Plain.line(warning)));
    }

    private List<String> words() {
        return claims.stream()
                .flatMap(each -> Stream.of(each.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
