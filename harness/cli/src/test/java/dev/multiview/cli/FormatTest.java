package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multiview.docs.Pages;
import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print in other forms than text is that form, whole, and nothing beside it. */
class FormatTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_list_as_json_holds_what_the_text_holds() throws IOException {
        assertThat(run("list", "--format=json")).isEqualTo(ExitStatus.DONE.status());
        JsonNode list = new ObjectMapper().readTree(out.toString());
        List<String> ids = list.get("suites").findValuesAsText("id");
        out.getBuffer().setLength(0);
        assertThat(run("list")).isEqualTo(ExitStatus.DONE.status());
        assertThat(ids).hasSizeGreaterThan(100).allSatisfy(id -> assertThat(out.toString())
                .contains("  " + id + " "));
        assertThat(list.get("learners").get("feature-learning").toString()).contains("\"patch-net\"");
    }

    @Test
    void words_select_claims_in_every_form() throws IOException {
        assertThat(run("list", "P1-ensemble", "--format=json")).isEqualTo(ExitStatus.DONE.status());
        assertThat(new ObjectMapper().readTree(out.toString()).get("claims").findValuesAsText("id"))
                .contains("allen-zhu-li-2020/P1-ensemble");
        out.getBuffer().setLength(0);
        assertThat(run("list", "P1-ensemble", "--format=markdown")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .startsWith("| Claim | Rule |")
                .contains("| `allen-zhu-li-2020/P1-ensemble` | effect |");
    }

    @Test
    void a_claim_as_json_has_its_rule_controls_and_trials() throws IOException {
        assertThat(run("show", "allen-zhu-li-2020/P1-ensemble", "--format=json"))
                .isEqualTo(ExitStatus.DONE.status());
        JsonNode claim = new ObjectMapper().readTree(out.toString());
        assertThat(claim.get("id").textValue()).isEqualTo("allen-zhu-li-2020/P1-ensemble");
        assertThat(claim.get("controls").findValuesAsText("id")).contains("tied");
        assertThat(claim.get("rule").textValue()).startsWith("effect");
        assertThat(claim.get("trials").get("patch-net").intValue()).isPositive();
        assertThat(claim.get("digest").textValue()).hasSize(64);
    }

    @Test
    void a_claim_as_markdown_is_a_table() {
        assertThat(run("show", "multiview/D1", "--format=markdown")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).startsWith("## `multiview/D1`\n\n|  |  |\n").contains("| Rule | ");
    }

    @Test
    void an_audit_as_json_prints_the_verdicts_file_and_talks_elsewhere() throws IOException {
        assertThat(audit("mobahi-2020", "json")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).isEqualTo(Files.readString(folder.resolve("json/verdicts.json")));
        assertThat(err.toString()).contains("Auditing").contains("Audit took");
    }

    @Test
    void several_suites_as_json_are_one_array() throws IOException {
        assertThat(audit("multiview/D1,mobahi-2020", "json")).isEqualTo(ExitStatus.DONE.status());
        JsonNode all = new ObjectMapper().readTree(out.toString());
        assertThat(all.isArray()).isTrue();
        assertThat(all.findValuesAsText("suite")).contains("multiview/D1", "mobahi-2020");
    }

    @Test
    void a_judged_manifest_as_json_prints_the_verdicts_file() throws IOException {
        String manifest =
                Pages.root().resolve("harness/docs/examples/judge/digits.yaml").toString();
        assertThat(run("judge", "--format=json", "--output=" + folder, manifest))
                .isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).isEqualTo(Files.readString(folder.resolve("verdicts.json")));
        assertThat(err.toString()).contains("Read first: ");
    }

    @Test
    void an_audit_as_markdown_prints_the_summary() throws IOException {
        assertThat(audit("multiview/D1", "markdown")).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString()).isEqualTo(Files.readString(folder.resolve("markdown/summary.md")));
    }

    @Test
    void a_form_that_there_is_not_is_refused_by_name() {
        assertThat(run("list", "--format=xml")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("--format", "xml", "MARKDOWN");
        assertThat(run("show", "--settings", "--format=json")).isEqualTo(ExitStatus.BAD_INPUT.status());
    }

    @Test
    void a_page_that_is_not_there_is_not_opened() {
        assertThat(run("open", "--output=" + folder)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString()).contains("index.html").contains("multiview audit");
    }

    @Test
    void a_browser_that_cannot_be_started_is_said_and_the_page_is_named() throws Exception {
        Path page = Files.writeString(folder.resolve("index.html"), "<p>x");
        assertThat(OpenCommand.opened(List.of("true"), page)).isTrue();
        assertThat(OpenCommand.opened(List.of("false"), page)).isFalse();
        assertThat(OpenCommand.opened(List.of("no-such-browser-here"), page)).isFalse();
        assertThat(Stream.of("Linux", "Mac OS X", "Windows 11")
                        .map(system -> OpenCommand.opener(system).get(0)))
                .containsExactly("xdg-open", "open", "rundll32");
    }

    private int audit(String claims, String form) {
        return run(
                "audit",
                "--claims=" + claims,
                "--tier=smoke",
                "--format=" + form,
                "--output=" + folder.resolve(form),
                "--store=" + folder.resolve("store"));
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
