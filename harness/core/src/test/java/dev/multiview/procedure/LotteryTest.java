package dev.multiview.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.data.Features;
import dev.multiview.data.Presets;
import dev.multiview.model.DistillationRule;
import dev.multiview.model.FavouredViews;
import dev.multiview.model.Learner.JointReading;
import dev.multiview.model.Start;
import dev.multiview.random.SeedPath;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which views the nets of each role favour, in each lottery. */
class LotteryTest {
    private static final SeedPath DRAW = SeedPath.root(1001).child("draw", 0);
    private static final Features FEATURES = Presets.smoke().draw(DRAW).features();
    private static final Role STUDENT =
            new Role.Student(0, Teacher.MEMBER, 5, 60, new DistillationRule.Temperature(0.5, 4), 150);
    private static final Role PLAIN = new Role.Plain(0, 150);

    @Test
    void inTheFreeLotteryNothingIsChanged() {
        assertThat(start(Lottery.FREE, member(0))).isSameAs(Start.DRAWN);
        assertThat(start(Lottery.FREE, STUDENT)).isSameAs(Start.DRAWN);
    }

    @Test
    void tiedMembersFavourTheSameViewsAndStudentsStartAsTheyAreDrawn() {
        assertThat(named(Lottery.TIED, member(0))).isEqualTo(named(Lottery.TIED, member(4)));
        assertThat(named(Lottery.TIED, new Role.Joint(5, JointReading.SUM, 60)))
                .isEqualTo(named(Lottery.TIED, member(0)));
        assertThat(start(Lottery.TIED, STUDENT)).isSameAs(Start.DRAWN);
        assertThat(start(Lottery.TIED, PLAIN)).isSameAs(Start.DRAWN);
    }

    @Test
    void oppositeMembersFavourTheTwoViewsByTurns() {
        int[] even = named(Lottery.OPPOSITE, member(0));
        assertThat(named(Lottery.OPPOSITE, member(2))).isEqualTo(even);
        assertThat(named(Lottery.OPPOSITE, member(1)))
                .isEqualTo(Arrays.stream(even).map(view -> 1 - view).toArray());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 0.75, 1})
    void membersShareThatPartOfTheirStudentsViews(double share) {
        Lottery lottery = Lottery.sharing(share);
        int[] student = named(lottery, STUDENT);
        assertThat(named(lottery, PLAIN)).isEqualTo(student);
        for (int i = 0; i < 3; i++) {
            int[] member = named(lottery, member(i));
            long same = IntStream.range(0, student.length)
                    .filter(c -> member[c] == student[c])
                    .count();
            assertThat(same).isEqualTo(Math.round(share * FEATURES.classes()));
        }
    }

    /** Else one net alone would not have the law that it has in the free lottery. */
    @Test
    void theNamedViewsAreFairCoins() {
        int ones = 0;
        for (int draw = 0; draw < 200; draw++) {
            SeedPath path = SeedPath.root(1001).child("draw", draw);
            ones += Arrays.stream(((FavouredViews) Lottery.TIED.start(member(0), path, FEATURES)).favoured())
                    .sum();
        }
        int coins = 200 * FEATURES.classes();
        assertThat(Math.abs(ones - coins / 2.0)).isLessThan(4 * Math.sqrt(coins) / 2);
    }

    @Test
    void trialsThatStartAlikeAreOneTrial() {
        assertThat(Lottery.TIED.of(PLAIN)).isEqualTo(Lottery.FREE);
        assertThat(Lottery.sharing(0.25).of(PLAIN)).isEqualTo(Lottery.sharing(1));
        for (Lottery lottery : new Lottery[] {Lottery.OPPOSITE, Lottery.sharing(1), Lottery.sharing(0.5)}) {
            for (Role role : new Role[] {member(0), member(1), PLAIN, STUDENT}) {
                assertThat(start(lottery.of(role), role))
                        .usingRecursiveComparison()
                        .isEqualTo(start(lottery, role));
            }
        }
        assertThat(Lottery.OPPOSITE.of(member(0))).isEqualTo(Lottery.TIED);
    }

    @Test
    void sharesThatDifferByLessThanAPercentHaveOtherNames() {
        assertThat(Lottery.sharing(0.25).label()).isEqualTo("shared-25");
        assertThat(Lottery.sharing(0.251).label()).isEqualTo("shared-0.251");
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertThatThrownBy(() -> Lottery.sharing(1.5)).hasMessageContaining("not in [0, 1]");
        assertThatThrownBy(() -> new Lottery(Lottery.Kind.TIED, 0.5)).hasMessageContaining("nothing is shared");
        assertThatThrownBy(() -> start(Lottery.OPPOSITE, new Role.Joint(5, JointReading.SUM, 60)))
                .isInstanceOf(TrialFailedException.class)
                .hasMessageContaining("cannot be trained as one");
        assertThatThrownBy(() -> Lottery.TIED.start(member(0), DRAW, Features.none(3)))
                .isInstanceOf(TrialFailedException.class)
                .hasMessageContaining("0 views per class");
    }

    private static Role member(int index) {
        return new Role.Member(index, 60);
    }

    private static Start start(Lottery lottery, Role role) {
        return lottery.start(role, DRAW, FEATURES);
    }

    private static int[] named(Lottery lottery, Role role) {
        return ((FavouredViews) start(lottery, role)).favoured();
    }
}
