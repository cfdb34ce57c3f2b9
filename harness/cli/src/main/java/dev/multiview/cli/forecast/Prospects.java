package dev.multiview.cli.forecast;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Claim.Statistical;
import dev.multiview.claim.Forecast;
import dev.multiview.procedure.Arm;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.agreement.VerdictsFile;
import dev.multiview.statistic.Looks;
import dev.multiview.statistic.Moments;
import dev.multiview.statistic.Power;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The prospects of claims in a run to come, from the numbers of an audit at another seed. */
public final class Prospects {
    private static final double LIKELY = 0.8;
    private static final int MOST = 10_000;

    private Prospects() {}

    /** Why numbers say nothing of a claim, as the end of a sentence; empty if they do. */
    public static String obstacle(Claim claim, Statistical body, VerdictsFile.@Nullable Entry entry) {
        if (entry == null) {
            return "has no interval in the file";
        }
        if (claim.missingData().isPresent()) {
            return "has data that are not here: " + claim.missingData().get();
        }
        if (!entry.ruleDigest().equals(claim.ruleDigest())) {
            return "was edited since: quantity, rule or controls";
        }
        if (claim.quantities().stream().anyMatch(Quantity::yesOrNo)) {
            return "counts draws that say yes, whose exact interval this forecast does not know";
        }
        return body.controls().stream().allMatch(control -> entry.controls().containsKey(control.id()))
                ? ""
                : "has no numbers of its controls in the file, as it could not be judged";
    }

    /** The looks that a claim's data allow. */
    public static Looks looks(Claim claim, Looks looks) {
        int available = claim.quantities().stream()
                .flatMap(quantity -> quantity.arms().stream())
                .map(Arm::setting)
                .mapToInt(setting -> setting.data().mostDraws())
                .min()
                .orElse(looks.most());
        return looks.upTo(available);
    }

    /**
     * The truth that is assumed of a claim's quantity, and the plan.
     *
     * @param looks those that its data allow; what is decided by the last look alone, as earlier ones can only add to it
     * @param familySize how many claims share its error rate
     */
    public static Power own(VerdictsFile.Entry entry, Looks looks, int familySize) {
        return power(entry.own(), looks.most(), level(looks, familySize));
    }

    /** What follows for a claim without an {@link #obstacle}, with the same arguments. */
    public static Forecast of(Statistical body, VerdictsFile.Entry entry, Looks looks, int familySize) {
        return at(body, entry, looks.most(), level(looks, familySize));
    }

    /** The fewest draws at the same level that decide it with a chance of {@value #LIKELY}; empty above {@value #MOST}. */
    static OptionalInt draws(Statistical body, VerdictsFile.Entry entry, Looks looks, int familySize) {
        int level = level(looks, familySize);
        if (at(body, entry, MOST, level).decided() < LIKELY) {
            return OptionalInt.empty();
        }
        int few = 2;
        int enough = MOST;
        while (enough - few > 1) {
            int middle = (int) Math.sqrt((double) few * enough);
            middle = Math.max(few + 1, Math.min(enough - 1, middle));
            if (at(body, entry, middle, level).decided() >= LIKELY) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    private static int level(Looks looks, int familySize) {
        return familySize * looks.divisor(looks.count() - 1);
    }

    private static Forecast at(Statistical body, VerdictsFile.Entry entry, int draws, int level) {
        List<Power> controls = body.controls().stream()
                .flatMap(control -> Stream.ofNullable(entry.controls().get(control.id())))
                .map(spread -> power(spread, draws, level))
                .toList();
        return Forecast.of(body, power(entry.own(), draws, level), controls);
    }

    private static Power power(Moments moments, int draws, int familySize) {
        return new Power(moments.mean(), moments.deviation(), draws, familySize);
    }
}
