package dev.multiview.papers.allenzhuli2020;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Verdict;
import dev.multiview.papers.allenzhuli2020.PlantedWorlds.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims about shapes, levels and variance tell a world in which the theorems hold from one in which averages remove variance. */
class TheoremVerdictsTest {
    @ParameterizedTest
    @CsvSource({
        "P14-geometric,   SUPPORTED, REFUTED",
        "C-shape,         SUPPORTED, INCONCLUSIVE",
        "C-shape-twin,    SUPPORTED, SUPPORTED",
        "C-ensemble-log,  SUPPORTED, INCONCLUSIVE",
        "P13-level,       SUPPORTED, REFUTED",
        "P1-level,        SUPPORTED, REFUTED",
        "P3-level,        SUPPORTED, REFUTED",
        "P15-level,       SUPPORTED, REFUTED",
        "P3-share-figure, SUPPORTED, REFUTED",
        "P2-alike,        SUPPORTED, REFUTED",
        "P9-vote,         SUPPORTED, REFUTED",
        "P8-gain-falls,   SUPPORTED, SUPPORTED",
        "P8-share-falls,  SUPPORTED, REFUTED"
    })
    void claimsHoldWhereTheTheoremsDoAndAPlantedFalsehoodIsSeen(String id, Verdict theory, Verdict variance)
            throws InterruptedException {
        assertThat(PlantedWorlds.verdict(id, World.THEORY)).as("theorems hold").isEqualTo(theory);
        assertThat(PlantedWorlds.verdict(id, World.VARIANCE))
                .as("averages remove variance")
                .isEqualTo(variance);
    }
}
