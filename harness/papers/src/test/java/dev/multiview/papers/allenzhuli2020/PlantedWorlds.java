package dev.multiview.papers.allenzhuli2020;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Judge;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Tier;
import dev.multiview.claim.Verdict;
import dev.multiview.data.Split;
import dev.multiview.fixture.NamedLearner;
import dev.multiview.image.ImageLibrary;
import dev.multiview.metric.MemberSpread;
import dev.multiview.metric.Overconfidence;
import dev.multiview.metric.Score;
import dev.multiview.metric.SquaredLoss;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Distillation;
import dev.multiview.procedure.Procedure;
import dev.multiview.quantity.Quantity;
import dev.multiview.quantity.Quantity.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Made-up errors in which theorems hold or fail, for tests of what claims say of them. Nothing is trained. */
record PlantedWorlds(World world) implements Quantity.Scores {
    private static final int SAMPLES = 20000;
    private static final int DRAWS = 12;
    private static final Resources RESOURCES = new Resources(NamedLearner::new, new ImageLibrary(List.of()));

    /**
     * What nets and twins do.
     *
     * @param single error of a single net
     * @param factor what every further net multiplies it by; where 0 it falls as a power of their number
     * @param student error of a distilled net
     * @param self error of a self-distilled net
     * @param vote error of the vote of several nets
     * @param deviation of the errors of single nets
     */
    record World(double single, double factor, double student, double self, double vote, double deviation) {
        /** The theorems to the letter. */
        static final World THEORY = new World(0.5, 0.5, 0.004, 0.245, 0.25, 0.002);
        /** What an average does that removes variance and nothing else. */
        static final World VARIANCE = new World(0.4, 0, 0.3, 0.35, 0.1, 0.06);

        private double error(Arm arm) {
            Procedure procedure = arm.procedure();
            if (procedure instanceof Distillation distillation) {
                return switch (distillation.teacher()) {
                    case ENSEMBLE -> student;
                    case MEMBER -> self;
                    default -> single;
                };
            }
            int size = procedure.size(arm.setting());
            return factor > 0 ? single * Math.pow(factor, size - 1.0) : single / Math.pow(size, 0.9);
        }
    }

    /** The verdict on a claim of the suite, at tier standard where it has it. */
    static Verdict verdict(String id, World world) throws InterruptedException {
        Claim claim = Stream.of(Tier.STANDARD, Tier.FULL)
                .flatMap(tier -> new AllenZhuLiSuite().entries(tier, RESOURCES).stream())
                .filter(each -> each.id().equals("allen-zhu-li-2020/" + id))
                .findFirst()
                .orElseThrow();
        return new Judge(Families.of(List.of(claim)))
                .judge(claim, new PlantedWorlds(world), DRAWS)
                .verdict();
    }

    @Override
    public Optional<Score> score(Arm arm, Split split, int draw) {
        boolean twin = arm.learner().name().contains("twin");
        World here = twin ? World.VARIANCE : world;
        Score score = arm.setting().name().startsWith("gaussian")
                ? gaussian(arm)
                : new Score(here.error(arm), here.single, SAMPLES);
        double off = Math.exp(0.002 * new Random(31L * draw + arm.id().hashCode()).nextGaussian());
        return Optional.of(new Score(off * score.value(), score.single(), SAMPLES));
    }

    /** The gain falls with samples; its share does where the theory holds, and grows where variance is all. */
    private Score gaussian(Arm arm) {
        int samples = Integer.parseInt(arm.setting().data().canonical().replaceAll(".*training=(\\d+),.*", "$1"));
        double single = 6 / Math.sqrt(samples);
        double share = world.factor > 0 ? 200.0 / samples : 0.05 * Math.log(samples);
        return new Score(single * (1 - share), single, SAMPLES);
    }

    @Override
    public Optional<List<Map<String, Double>>> notes(Arm arm, Side side, int draw) {
        return Optional.of(List.of(Map.of("fittedMultiView", 0.99, "fittedSingleView", 0.99)));
    }

    @Override
    public Optional<MemberSpread> spread(Arm arm, Split split, int draw) {
        boolean twin = arm.learner().name().contains("twin");
        World here = twin ? World.VARIANCE : world;
        double half = here.deviation / Math.sqrt(2);
        return Optional.of(new MemberSpread(
                0.5,
                0.2,
                here.vote,
                1,
                0.5,
                new SquaredLoss(0.2, 0.2),
                new Overconfidence(0.1, 0),
                List.of(here.single - half, here.single + half),
                SAMPLES));
    }
}
