package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Cause;
import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.fixture.Judgements;
import dev.multiview.regression.Comparison;
import dev.multiview.regression.Difference;
import dev.multiview.run.AuditOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitReportTest {
    @TempDir
    Path folder;

    @Test
    void papers_are_suites_and_claims_are_test_cases() throws Exception {
        Element root = root(Outcomes.everything());
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(root.getAttribute("tests")).isEqualTo("8");
        assertThat(root.getAttribute("time")).isEqualTo("611.700");
        assertThat(elements(root, "testsuite"))
                .extracting(suite -> suite.getAttribute("name") + " " + suite.getAttribute("tests"))
                .containsExactly("allen-zhu-li-2020 7", "ji-zhu-2020 1");
        assertThat(elements(root, "testcase"))
                .extracting(test -> test.getAttribute("classname") + "/" + test.getAttribute("name"))
                .containsExactlyInAnyOrderElementsOf(Outcomes.everything().judgements().stream()
                        .map(judgement -> judgement.claim().id())
                        .toList());
        assertThat(elements(root, "testcase").get(0).getAttribute("group")).isEqualTo("SUPPORTED");
    }

    @Test
    void a_finding_is_no_failure_whatever_it_says() throws Exception {
        Element root = root(Outcomes.everything());
        assertThat(elements(root, "failure")).isEmpty();
        assertThat(elements(root, "error")).isEmpty();
        assertThat(root.getAttribute("failures")).isEqualTo("0");
        assertThat(marks(root)).containsExactly("", "", "", "skipped", "skipped", "", "", "skipped");
        assertThat(elements(root, "testsuite"))
                .extracting(suite -> suite.getAttribute("skipped"))
                .containsExactly("2", "1");
        assertThat(elements(root, "skipped").get(1).getAttribute("message"))
                .isEqualTo("DESCRIPTIVE: Reported, never judged.");
        assertThat(elements(root, "skipped").get(2).getAttribute("message"))
                .isEqualTo("NOT_RUN: The MNIST files are missing; give their folder with -Ddata=FOLDER.");
    }

    @Test
    void only_trials_that_failed_are_a_failure() throws Exception {
        for (Verdict verdict : Verdict.values()) {
            for (Cause cause : Cause.values()) {
                Element root = root(with(verdict, cause, "a reason"));
                boolean harness = verdict == Verdict.INCONCLUSIVE && cause == Cause.TRIALS_FAILED;
                assertThat(elements(root, "failure"))
                        .as(verdict + " because of " + cause)
                        .hasSize(harness ? 1 : 0);
                assertThat(root.getAttribute("failures")).isEqualTo(harness ? "1" : "0");
            }
        }
    }

    @Test
    void verdict_and_measurement_stand_in_the_output() throws Exception {
        Element refuted = elements(root(Outcomes.everything()), "testcase").get(1);
        assertThat(refuted.getAttribute("group")).isEqualTo("REFUTED");
        assertThat(elements(refuted, "system-out").get(0).getTextContent())
                .startsWith("REFUTED: measured 0.351 [0.301, 0.402] at preset k10-n2000, source says")
                .contains("\nreplay: mvn verify -Daudit -Dclaims=allen-zhu-li-2020/P2-joint -Dtier=standard"
                        + " -Dseed=20260101\n");
    }

    /** By hand from the schemas of Surefire 3 and of Jenkins' xUnit plugin (junit-10.xsd): their common part. */
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "testsuites", Set.of("testsuite"),
            "testsuite", Set.of("properties", "testcase"),
            "properties", Set.of("property"),
            "property", Set.of(),
            "testcase", Set.of("skipped", "failure", "system-out"),
            "skipped", Set.of(),
            "failure", Set.of(),
            "system-out", Set.of());

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "testsuites", Set.of("name", "time", "tests", "failures", "errors"),
            "testsuite", Set.of("name", "time", "tests", "failures", "errors", "skipped", "timestamp"),
            "properties", Set.of(),
            "property", Set.of("name", "value"),
            "testcase", Set.of("name", "classname", "time", "group"),
            "skipped", Set.of("type", "message"),
            "failure", Set.of("type", "message"),
            "system-out", Set.of());

    @Test
    void the_file_holds_what_the_schema_of_jenkins_knows_and_nothing_else() throws Exception {
        for (AuditOutcome outcome :
                List.of(Outcomes.everything(), Outcomes.bare(), Outcomes.swept(), Hostile.outcome())) {
            valid(root(outcome));
        }
    }

    private static void valid(Element element) {
        String tag = element.getTagName();
        assertThat(CHILDREN).containsKey(tag);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            assertThat(Objects.requireNonNull(ATTRIBUTES.get(tag)))
                    .contains(element.getAttributes().item(i).getNodeName());
        }
        Set<String> required = tag.equals("testsuite")
                ? Set.of("name", "time", "tests", "failures", "errors", "timestamp")
                : Objects.requireNonNull(ATTRIBUTES.get(tag));
        required.forEach(name ->
                assertThat(element.hasAttribute(name)).as(tag + " " + name).isTrue());
        if (element.hasAttribute("time")) {
            assertThat(element.getAttribute("time")).matches("\\d+\\.\\d{3}");
        }
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                assertThat(Objects.requireNonNull(CHILDREN.get(tag))).contains(child.getTagName());
                valid(child);
            }
        }
    }

    @Test
    void times_of_tests_add_up_to_their_suites_and_these_to_the_run() throws Exception {
        Element root = root(Outcomes.swept());
        assertThat(milliseconds(elements(root, "testsuite"))).isEqualTo(611_700);
        assertThat(milliseconds(elements(root, "testcase"))).isEqualTo(611_700);
        for (Element suite : elements(root, "testsuite")) {
            assertThat(milliseconds(elements(suite, "testcase"))).isEqualTo(milliseconds(List.of(suite)));
        }
        assertThat(elements(root, "testsuite").get(0).getAttribute("timestamp")).isEqualTo("2026-11-21T11:49:48");
    }

    private static long milliseconds(List<Element> elements) {
        return elements.stream()
                .mapToLong(element -> Math.round(1000 * Double.parseDouble(element.getAttribute("time"))))
                .sum();
    }

    @Test
    void signs_that_xml_cannot_hold_are_replaced() throws Exception {
        Element root = root(
                with(Verdict.INCONCLUSIVE, Cause.TRIALS_FAILED, "trials failed: \u0000\u001b[31m <&> \"\ud800\" 😀"));
        assertThat(elements(root, "failure").get(0).getAttribute("message"))
                .isEqualTo("INCONCLUSIVE (trials failed): trials failed: \ufffd\ufffd[31m <&> \"\ufffd\" 😀");
    }

    @Test
    void of_a_run_that_was_compared_each_claim_that_differs_is_a_failure_with_the_sentence() throws Exception {
        AuditOutcome outcome = Outcomes.everything();
        String first = outcome.judgements().get(0).claim().id();
        String skipped = outcome.judgements().get(3).claim().id();
        Comparison comparison = new Comparison(
                "same seed",
                9,
                List.of(
                        new Difference(first, "Claim one moved"),
                        new Difference(skipped, "Claim two moved"),
                        new Difference("ji-zhu-2020/gone", "Claim three is gone"),
                        new Difference("lost/all", "Claim four is gone")),
                List.of(),
                "refreeze");
        new JUnitReport().write(outcome, comparison, folder);
        Element root = parsed();

        assertThat(root.getAttribute("failures")).isEqualTo("4");
        assertThat(root.getAttribute("tests")).isEqualTo("10");
        assertThat(elements(root, "testsuite"))
                .extracting(suite -> suite.getAttribute("skipped"))
                .containsExactly("1", "1", "0");
        assertThat(elements(root, "testsuite"))
                .extracting(suite -> suite.getAttribute("name") + " " + suite.getAttribute("tests") + " "
                        + suite.getAttribute("failures"))
                .containsExactly("allen-zhu-li-2020 7 2", "ji-zhu-2020 2 1", "lost 1 1");
        assertThat(elements(root, "failure"))
                .extracting(failure -> ((Element) failure.getParentNode()).getAttribute("classname") + "/"
                        + ((Element) failure.getParentNode()).getAttribute("name") + ": "
                        + failure.getAttribute("message"))
                .containsExactly(
                        first + ": Claim one moved",
                        skipped + ": Claim two moved",
                        "ji-zhu-2020/gone: Claim three is gone",
                        "lost/all: Claim four is gone");
    }

    @Test
    void a_run_that_is_as_expected_has_the_file_of_a_run_alone() throws Exception {
        new JUnitReport().write(Outcomes.everything(), folder);
        String alone = Files.readString(folder.resolve("junit.xml"));
        new JUnitReport()
                .write(Outcomes.everything(), new Comparison("same", 8, List.of(), List.of(), "refreeze"), folder);
        assertThat(folder.resolve("junit.xml")).hasContent(alone);
    }

    private static AuditOutcome with(Verdict verdict, Cause ifOpen, String reason) {
        AuditOutcome bare = Outcomes.bare();
        Judgement one = bare.judgements().get(0);
        return new AuditOutcome(
                bare.papers(),
                bare.suite(),
                bare.tier(),
                bare.rootSeed(),
                bare.draws(),
                bare.planDigest(),
                bare.provenance(),
                List.of(Judgements.of(one.claim(), verdict, ifOpen, reason, null, List.of())),
                List.of(),
                bare.secondsByClaim(),
                List.of(),
                List.of(),
                List.of(),
                0,
                bare.seconds());
    }

    private Element root(AuditOutcome outcome) throws Exception {
        new JUnitReport(InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"))).write(outcome, folder);
        return parsed();
    }

    private Element parsed() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("junit.xml").toFile())
                .getDocumentElement();
    }

    private static List<String> marks(Element root) {
        return elements(root, "testcase").stream()
                .map(test -> elements(test, "skipped").isEmpty() ? "" : "skipped")
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return new ArrayList<>(IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList());
    }
}
