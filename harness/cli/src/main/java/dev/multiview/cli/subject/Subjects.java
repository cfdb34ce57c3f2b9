package dev.multiview.cli.subject;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Tier;
import dev.multiview.cli.own.OwnSets;
import dev.multiview.image.ImageLibrary;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.run.AuditRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The subjects that words ask for.
 *
 * @param words claim ids, suites, globs or beginnings of claims' names
 * @param tier how much an audit may cost
 * @param seed root of all seed paths
 * @param variations how the suites' plans are varied
 * @param file a suite in a file, among whose claims the words select; empty for the suites of the program
 * @param own image sets of the user's own
 * @param sayer gets sentences about what the variations leave as it is
 */
public record Subjects(
        List<String> words,
        Tier tier,
        long seed,
        Variations variations,
        Optional<Path> file,
        OwnSets own,
        Consumer<String> sayer) {
    public Subjects {
        words = List.copyOf(words);
    }

    /**
     * The one subject of all words, as commands need it that compare with one file.
     *
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if no suite has claims for all words
     */
    public AuditSubject one(ImageLibrary images) {
        Catalogue catalogue = Catalogue.load(images, own.sets());
        return subject(catalogue, catalogue.select(words, tier), words);
    }

    /**
     * A subject for each suite that the words ask for. Their claims, draws and families are those that each has alone.
     *
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if a word selects nothing
     */
    public List<AuditSubject> each(ImageLibrary images) {
        Catalogue catalogue = Catalogue.load(images, own.sets());
        if (file.isPresent()) {
            return List.of(SuiteFile.read(file.get(), catalogue, tier).subject(words, tier, seed));
        }
        List<Catalogue.Selection> selections = catalogue.selectEach(words, tier);
        sayElsewhere(catalogue, selections);
        return selections.stream()
                .map(selection -> subject(catalogue, selection, selection.words()))
                .toList();
    }

    /** A pattern may match claims of several suites, of which one is audited: nobody should miss the others. */
    private void sayElsewhere(Catalogue catalogue, List<Catalogue.Selection> selections) {
        Set<String> chosen = selections.stream()
                .flatMap(selection -> selection.claims().stream())
                .map(Claim::id)
                .collect(Collectors.toSet());
        List<String> others = catalogue.search(words, tier).stream()
                .map(Claim::id)
                .filter(id -> !chosen.contains(id))
                .toList();
        if (!others.isEmpty()) {
            sayer.accept("Not audited: " + NumberFormats.count(others.size(), "further claim")
                    + " of other suites that the words match, such as " + others.get(0)
                    + "; ask for them by their ids");
        }
    }

    private AuditSubject subject(Catalogue catalogue, Catalogue.Selection selection, List<String> asked) {
        AuditRequest request = new AuditRequest(
                selection.suite().papers(),
                String.join(",", asked),
                tier,
                seed,
                selection.suite().looks(tier),
                selection.claims(),
                catalogue.sweeps(selection, tier),
                Families.of(selection.family()));
        return new AuditSubject(
                selection.suite().name(),
                variations.none() ? request : variations.of(request, selection.suite(), catalogue, sayer),
                selection.warnings());
    }
}
