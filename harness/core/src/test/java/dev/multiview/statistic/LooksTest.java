package dev.multiview.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooksTest {
    @Test
    void threeLooksShareTheErrorRateAsOneToOneToTwo() {
        Looks looks = new Looks(List.of(12, 24, 48));
        assertThat(IntStream.range(0, 3).map(looks::divisor)).containsExactly(4, 4, 2);
        assertThat(Looks.doubling(12, 3)).isEqualTo(looks);
        assertThat(looks.words()).isEqualTo("12 draws, where a claim stays open up to 48");
        assertThat(looks.first().words()).isEqualTo("12 draws");
        assertThat(looks.first()).isEqualTo(Looks.fixed(12));
        assertThat(looks.most()).isEqualTo(48);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void sharesSumToOne(int count) {
        Looks looks = new Looks(IntStream.rangeClosed(1, count).boxed().toList());
        double sum = IntStream.range(0, count)
                .mapToDouble(look -> 1.0 / looks.divisor(look))
                .sum();
        assertThat(sum).isEqualTo(1);
    }

    @Test
    void dataThatGiveFewDrawsHaveFewerLooksAndLargerShares() {
        Looks looks = new Looks(List.of(12, 24, 48));
        assertThat(looks.upTo(8)).isEqualTo(Looks.fixed(8));
        assertThat(looks.upTo(12)).isEqualTo(Looks.fixed(12));
        assertThat(looks.upTo(30)).isEqualTo(new Looks(List.of(12, 24, 30)));
        assertThat(looks.upTo(Integer.MAX_VALUE)).isEqualTo(looks);
    }

    @Test
    void looksThatDoNotAscendAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Looks(List.of(12, 12)))
                .withMessage(
                        "Looks at [12, 12] draws do not ascend from 1 on; each look needs more draws than the one before");
        assertThatIllegalArgumentException().isThrownBy(() -> new Looks(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Looks(List.of(0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Looks(List.of(1, 2)).divisor(2))
                .withMessage("Look 2 is none of 2");
    }
}
