package dev.multiview.dummy;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Mark;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Place;
import dev.multiview.run.Beside;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exact claims of the paper {@code multiview}: this suite catches learners that go wrong. */
public final class DummyClaims {
    /** The paper of these claims. */
    public static final Paper PAPER =
            new Paper("multiview", "Multiview itself", Optional.empty(), Map.of("D", "dummies that must be caught"));

    /** Long enough for a trial that takes a microsecond, on any machine. */
    private static final Duration PATIENT = Duration.ofMinutes(1);
    /** What waiting for a learner that hangs costs, once a trial; the sound learner must still be in time. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private DummyClaims() {}

    /** The claims D1 to D4; together they take a few seconds. */
    public static List<Claim> claims() {
        return List.of(
                claim(
                        "D1",
                        "a learner that throws is recorded as failed and supports nothing",
                        new DummyCheck(DummyLearners.THROWS, 1, PATIENT, "this dummy always throws")),
                claim(
                        "D2",
                        "a learner that predicts NaN is recorded as failed and supports nothing",
                        new DummyCheck(DummyLearners.PREDICTS_NAN, 1, PATIENT, "predicted NaN or infinity")),
                claim(
                        "D3",
                        "a learner that ignores its seed is recorded as failed and supports nothing",
                        new DummyCheck(DummyLearners.IGNORES_SEED, 2, PATIENT, "ignores its seed")),
                claim(
                        "D4",
                        "a learner that never ends is given up at the time limit, whether or not it heeds its"
                                + " interruption, and the run goes on",
                        DummyClaims::neverEnding));
    }

    /** Both wait for the time limit and compute nothing, so they wait beside each other. */
    private static Optional<String> neverEnding() throws InterruptedException {
        DummyCheck heeds = new DummyCheck(DummyLearners.NEVER_ENDS, 1, SHORT, "did not end within 2 s");
        DummyCheck ignores = new DummyCheck(
                DummyLearners.NEVER_ENDS_AND_IGNORES_INTERRUPTION,
                1,
                SHORT,
                "did not end within 2 s and ignored its interruption");
        try (Beside<Optional<String>> second = Beside.start("multiview-dummy", ignores::counterexample)) {
            Optional<String> found = heeds.counterexample();
            return found.isPresent() ? found : second.get();
        }
    }

    private static Claim claim(String name, String sentence, Claim.Check check) {
        return new Claim(
                "multiview/" + name,
                Place.preset("dummy"),
                sentence,
                Mark.OURS,
                "Multiview's own: an audit that cannot fail shows nothing",
                new Claim.Exact(
                        "every trial and the claim of the dummy fail with the right reason, those of a sound"
                                + " learner beside it do not",
                        check));
    }
}
