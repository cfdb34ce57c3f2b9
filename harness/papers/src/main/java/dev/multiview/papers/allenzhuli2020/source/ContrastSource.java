package dev.multiview.papers.allenzhuli2020.source;

import dev.multiview.claim.Claim.Mark;

/** The source of a contrast between the regimes, by procedure: what is seen of the paper, and what is derived; margins are ours. */
public enum ContrastSource {
    /** What an ensemble gains in each regime is seen, which of them gains more is not. */
    ENSEMBLE(
            Mark.OURS,
            "C, P1, P6: an ensemble gains in both regimes; that it gains more in nets is derived by us and not said in what we"
                    + " saw"),
    JOINT(Mark.D, "C, P5, P6: training the average gains in random-feature models, in nets nothing comparable"),
    DISTILLED(Mark.D, "C, P3, P7: distillation gains in nets and fails in random-feature models"),
    SELF_DISTILLED(
            Mark.D, "C, P4, P7: self-distillation gains in nets; that it does not in random-feature models is derived");

    private final Mark mark;
    private final String words;

    ContrastSource(Mark mark, String words) {
        this.mark = mark;
        this.words = words;
    }

    /** How it is known. */
    public Mark mark() {
        return mark;
    }

    /** Where the paper says it, and what it says. */
    public String words() {
        return words;
    }
}
