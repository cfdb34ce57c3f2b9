package dev.multiview.junit;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Tier;
import dev.multiview.image.ImageLibrary;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A choice of claims of a suite, each of which becomes a test of JUnit. One audit is behind them; it starts when the first is
 * run.
 *
 * <p>SUPPORTED passes, and so does a claim that only reports. REFUTED and EFFECT_WITHOUT_MECHANISM fail, and so does a claim
 * whose trials failed. INCONCLUSIVE does what {@link Undecided} says. NOT_RUN aborts, for want of data. Levels are those of the
 * whole family, whichever claims are asked for. Trials are kept in a store, so that a second run computes only what changed.
 */
public final class Claims implements Iterable<DynamicTest> {
    /** Root of the seeds at which {@code multiview audit} judges by default. */
    private static final long SEED = 2002;

    private static final Path STORE = Path.of("target", "multiview-junit");

    private final List<String> words;
    private final Choices choices;

    /**
     * Everything that can be chosen.
     *
     * @param tier how much it may cost
     * @param seed root of all seeds
     * @param undecided what an undecided claim does
     * @param store folder of the store of trials
     * @param catalogue finds suites and learners
     */
    record Choices(Tier tier, long seed, Undecided undecided, Path store, Supplier<Catalogue> catalogue) {}

    private Claims(List<String> words, Choices choices) {
        this.words = List.copyOf(words);
        this.choices = choices;
    }

    /**
     * Claims of one suite on the class path, at the smoke tier.
     *
     * @param words a suite's name, ids of claims, or globs such as {@code breiman-1996/*}
     */
    public static Claims of(String... words) {
        return new Claims(
                Arrays.asList(words),
                new Choices(
                        Tier.SMOKE, SEED, Undecided.ABORTS, STORE, () -> Catalogue.load(new ImageLibrary(List.of()))));
    }

    /** The same at another tier. */
    public Claims at(Tier tier) {
        return with(new Choices(tier, choices.seed, choices.undecided, choices.store, choices.catalogue));
    }

    /** The same with another root of all seeds. */
    public Claims seed(long seed) {
        return with(new Choices(choices.tier, seed, choices.undecided, choices.store, choices.catalogue));
    }

    /** The same with another choice of what an undecided claim does; by default it aborts its test. */
    public Claims ifUndecided(Undecided undecided) {
        return with(new Choices(choices.tier, choices.seed, undecided, choices.store, choices.catalogue));
    }

    /** The same with another store of trials; by default {@code target/multiview-junit}. */
    public Claims store(Path store) {
        return with(new Choices(choices.tier, choices.seed, choices.undecided, store, choices.catalogue));
    }

    /** The same with folders in which image sets are looked for. */
    public Claims images(Path... folders) {
        ImageLibrary images = new ImageLibrary(List.of(folders));
        return in(() -> Catalogue.load(images));
    }

    /** The same among given suites and learners, in place of those that services files name. */
    public Claims in(Catalogue catalogue) {
        return in(() -> catalogue);
    }

    private Claims in(Supplier<Catalogue> catalogue) {
        return with(new Choices(choices.tier, choices.seed, choices.undecided, choices.store, catalogue));
    }

    private Claims with(Choices other) {
        return new Claims(words, other);
    }

    /**
     * The tests, for a {@code TestFactory} without the report entries of {@link ClaimsTest}.
     *
     * @throws dev.multiview.exit.MultiviewException if the words select nothing, or claims of several suites
     */
    public Stream<DynamicTest> tests() {
        ClaimsAudit audit = ClaimsAudit.of(words, choices);
        return audit.claims().stream()
                .map(claim ->
                        DynamicTest.dynamicTest(name(claim), new ClaimExecutable(claim, audit, choices.undecided)));
    }

    @Override
    public Iterator<DynamicTest> iterator() {
        return tests().iterator();
    }

    private static String name(Claim claim) {
        return claim.id() + ": " + claim.statement();
    }
}
