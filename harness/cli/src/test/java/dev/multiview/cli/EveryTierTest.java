package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.cli.subject.ImageFolders;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Presets;
import dev.multiview.exit.MultiviewException;
import dev.multiview.fixture.OwnPictures;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Lottery;
import dev.multiview.procedure.Role;
import dev.multiview.procedure.Trial;
import dev.multiview.procedure.TrialExecution;
import dev.multiview.procedure.TrialNotes;
import dev.multiview.random.SeedPath;
import dev.multiview.run.AuditRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every suite at every tier, planned with all learners of the project: what only a long run names is spelt right, too.
 * Tested here because only this module sees all of them.
 */
class EveryTierTest {
    /** With a set of a user's own, which a suite has no claims without. */
    private final Catalogue catalogue = Catalogue.load(ImageFolders.of(null), List.of(OwnPictures.set("mine", 2, 408)));

    @ParameterizedTest
    @EnumSource
    void every_suite_can_be_planned(Tier tier) {
        assertThat(catalogue.suites()).isNotEmpty();
        for (Suite suite : catalogue.suites()) {
            List<Claim> claims = catalogue.claims(suite, tier);
            assertThat(claims).as(suite.name()).isNotEmpty();
            AuditRequest request =
                    new AuditRequest(List.of(), suite.name(), tier, 1, suite.draws(tier), claims, Families.of(claims));
            long possible = claims.stream()
                    .filter(claim -> claim.missingData().isEmpty())
                    .count();
            assertThat(request.plan().claims()).as(suite.name()).hasSize((int) possible);
        }
    }

    /** One that only tier full names is missed at that tier, though the shorter ones do without it. */
    @Test
    void a_learner_that_is_misspelt_is_found() {
        String name = "patch-net-alpha-128";
        List<Learner> others = catalogue.learners().stream()
                .filter(learner -> !learner.name().equals(name))
                .toList();
        assertThat(others).hasSize(catalogue.learners().size() - 1);
        Catalogue without = Catalogue.of(catalogue.suites(), others);
        Suite suite = catalogue.suites().stream()
                .filter(each -> each.name().equals("allen-zhu-li-2020"))
                .findFirst()
                .orElseThrow();
        assertThat(without.claims(suite, Tier.SMOKE)).isNotEmpty();
        assertThatThrownBy(() -> without.claims(suite, Tier.FULL))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("Learner '" + name + "' is unknown");
    }

    /** A note that no trial leaves gives a claim no reading. One step of a net leaves all those that trials declare. */
    @Test
    void every_note_that_trials_declare_is_one_that_a_net_leaves() throws InterruptedException {
        DataSpec data = Presets.smoke();
        Learner net = catalogue.learner("patch-net");
        Trial trial = new Trial(data, 0, 1, net.name(), net.canonical(), new Role.Member(0, 1), Lottery.TIED);
        Set<String> left = TrialExecution.run(trial, net, data.draw(SeedPath.root(1), 0), List.of())
                .notes()
                .keySet();
        assertThat(left).containsAll(TrialNotes.names());
    }
}
