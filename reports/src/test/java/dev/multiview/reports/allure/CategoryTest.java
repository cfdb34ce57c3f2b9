package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.claim.Cause;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.fixture.Judgements;
import dev.multiview.reports.Outcomes;
import dev.multiview.reports.format.Finding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CategoryTest {
    @Test
    void every_real_judgement_is_in_the_category_it_belongs_to() throws InterruptedException {
        Map<String, List<Category>> found = new HashMap<>();
        RealJudgements.all().forEach((name, judgement) -> found.put(name, categories(judgement)));
        assertThat(found)
                .containsOnly(
                        entry("supported", List.of()),
                        entry("described", List.of(Category.NEVER_JUDGED)),
                        entry("exact", List.of()),
                        entry("data missing", List.of(Category.NOT_RUN)),
                        entry("refuted", List.of(Category.REFUTED)),
                        entry("counterexample", List.of(Category.REFUTED)),
                        entry("mechanism control fails", List.of(Category.WITHOUT_MECHANISM)),
                        entry("rule open", List.of(Category.POWER)),
                        entry("one draw", List.of(Category.POWER)),
                        entry("mechanism control open", List.of(Category.CONTROL)),
                        entry("validity control fails", List.of(Category.CONTROL)),
                        entry("no headroom", List.of(Category.HEADROOM)),
                        entry("half of the draws failed", List.of(Category.HARNESS_ERROR)),
                        entry("every trial failed", List.of(Category.HARNESS_ERROR)),
                        entry("broken check", List.of(Category.HARNESS_ERROR)));
    }

    @Test
    void the_real_judgements_show_every_verdict_and_every_known_cause() throws InterruptedException {
        EnumSet<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
        RealJudgements.all().values().forEach(judgement -> {
            verdicts.add(judgement.verdict());
            judgement.cause().ifPresent(causes::add);
        });
        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
        assertThat(causes).isEqualTo(EnumSet.allOf(Cause.class));
    }

    @Test
    void every_verdict_with_every_cause_is_in_one_category_or_needs_none() {
        for (Verdict verdict : Verdict.values()) {
            boolean needsOne = verdict != Verdict.SUPPORTED;
            for (Cause cause : Cause.values()) {
                assertThat(categories(with(verdict, cause, "REFUTED: a reason that begins like another verdict")))
                        .as(verdict + " because of " + cause)
                        .hasSize(needsOne ? 1 : 0);
            }
        }
    }

    @Test
    void trials_that_failed_never_look_like_an_open_interval() {
        assertThat(categories(with(
                        Verdict.INCONCLUSIVE, Cause.TRIALS_FAILED, "trials failed: see power: and control failed:")))
                .containsExactly(Category.HARNESS_ERROR);
    }

    @Test
    void the_file_says_what_the_code_says() throws Exception {
        JsonNode file = new ObjectMapper().readTree(Category.file());
        assertThat(file).hasSize(Category.values().length);
        for (Judgement judgement : RealJudgements.all().values()) {
            long matching = StreamSupport.stream(file.spliterator(), false)
                    .filter(node ->
                            node.get("matchedStatuses").get(0).textValue().equals(Statuses.label(judgement))
                                    && Pattern.matches(node.get("messageRegex").textValue(), Finding.line(judgement)))
                    .count();
            assertThat(matching)
                    .as(Finding.line(judgement))
                    .isEqualTo(categories(judgement).size());
        }
    }

    private static List<Category> categories(Judgement judgement) {
        return Arrays.stream(Category.values())
                .filter(category -> category.holds(Statuses.label(judgement), Finding.line(judgement)))
                .toList();
    }

    private static Judgement with(Verdict verdict, Cause ifOpen, String reason) {
        Judgement some = Outcomes.everything().judgements().get(3);
        return Judgements.of(some.claim(), verdict, ifOpen, reason, some.estimate(), List.of());
    }
}
