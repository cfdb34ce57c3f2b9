package dev.multiview.reports;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.fixture.OutcomeCopy;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.List;

/** An outcome whose claims are there many times over, under other ids. */
public final class ManyClaims {
    private ManyClaims() {}

    /** At least {@code count} claims. */
    public static AuditOutcome of(AuditOutcome outcome, int count) {
        List<Judgement> many = new ArrayList<>();
        for (int i = 0; many.size() < count; i++) {
            for (Judgement judgement : outcome.claims()) {
                many.add(renamed(judgement, i));
            }
        }
        return OutcomeCopy.of(outcome).judgements(many).make();
    }

    private static Judgement renamed(Judgement judgement, int number) {
        Claim claim = judgement.claim();
        return new Judgement(
                new Claim(
                        claim.id() + "-" + number,
                        claim.place(),
                        claim.statement(),
                        claim.mark(),
                        claim.source(),
                        claim.body()),
                judgement.verdict(),
                judgement.cause(),
                judgement.reason(),
                judgement.estimate(),
                judgement.controls(),
                judgement.divisor());
    }
}
