package dev.multiview.reports;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Verdict;
import dev.multiview.gate.Comparison;
import dev.multiview.run.AuditOutcome;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: a test suite per paper and a test case per claim, so that any CI lists claims as tests.
 *
 * <p>A verdict is a finding about a paper, not a defect of the build that found it: REFUTED and
 * EFFECT_WITHOUT_MECHANISM pass like SUPPORTED, with the verdict as a property and in the output; what was not decided
 * or not run is skipped, with the reason. Only what the harness could not measure because trials failed is a failure,
 * as only that has to be repaired. A CI that shall turn red when a finding changes compares it with what was expected,
 * which is what the gate is for: of a run that was compared, each claim that differs is a failure, whatever its verdict,
 * and so is one that is gone.
 */
public final class JUnitReport implements Report {
    static final String FILE = "junit.xml";

    /** Everything that XML 1.0 cannot hold, even escaped. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public void write(AuditOutcome outcome, Path folder) {
        write(outcome, Map.of(), folder);
    }

    @Override
    public void write(AuditOutcome outcome, Comparison comparison, Path folder) {
        Map<String, String> differences = new LinkedHashMap<>();
        comparison.differences().forEach(difference -> differences.put(difference.claim(), difference.sentence()));
        write(outcome, differences, folder);
    }

    private static void write(AuditOutcome outcome, Map<String, String> differences, Path folder) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            write(outcome, differences, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML to memory cannot fail", e);
        }
        ReportFile.write(folder, FILE, text + "\n");
    }

    private static void write(AuditOutcome outcome, Map<String, String> differences, XMLStreamWriter xml)
            throws XMLStreamException {
        Map<String, List<Judgement>> papers = new LinkedHashMap<>();
        for (Judgement judgement : outcome.judgements()) {
            papers.computeIfAbsent(judgement.claim().paper(), paper -> new ArrayList<>())
                    .add(judgement);
        }
        List<String> gone = new ArrayList<>(differences.keySet());
        outcome.judgements().forEach(judgement -> gone.remove(judgement.claim().id()));
        gone.forEach(claim -> papers.computeIfAbsent(paper(claim), paper -> new ArrayList<>()));
        xml.writeStartElement("testsuites");
        attribute(
                xml,
                "name",
                "multiview " + outcome.suite() + " " + outcome.tier().label());
        counts(xml, outcome.judgements(), differences, gone.size());
        attribute(xml, "time", seconds(outcome.seconds()));
        for (Map.Entry<String, List<Judgement>> paper : papers.entrySet()) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testsuite");
            attribute(xml, "name", paper.getKey());
            List<String> goneHere = gone.stream()
                    .filter(claim -> paper(claim).equals(paper.getKey()))
                    .toList();
            counts(xml, paper.getValue(), differences, goneHere.size());
            for (Judgement judgement : paper.getValue()) {
                testCase(xml, judgement, differences, outcome);
            }
            for (String claim : goneHere) {
                goneCase(xml, claim, differences.getOrDefault(claim, ""));
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void counts(
            XMLStreamWriter xml, List<Judgement> judgements, Map<String, String> differences, int gone)
            throws XMLStreamException {
        attribute(xml, "tests", Integer.toString(judgements.size() + gone));
        attribute(xml, "failures", Long.toString(count(judgements, differences, "failure") + gone));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", Long.toString(count(judgements, differences, "skipped")));
    }

    private static long count(List<Judgement> judgements, Map<String, String> differences, String mark) {
        return judgements.stream()
                .filter(judgement -> mark(judgement, differences).equals(mark))
                .count();
    }

    /** A claim that was expected and that the run does not have. */
    private static void goneCase(XMLStreamWriter xml, String claim, String difference) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", paper(claim));
        attribute(xml, "name", claim.substring(claim.indexOf('/') + 1));
        attribute(xml, "time", seconds(0));
        xml.writeCharacters("\n      ");
        xml.writeEmptyElement("failure");
        attribute(xml, "message", difference);
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    /** The part of a claim's id before the slash. */
    private static String paper(String claim) {
        return claim.substring(0, Math.max(0, claim.indexOf('/')));
    }

    private static void testCase(
            XMLStreamWriter xml, Judgement judgement, Map<String, String> differences, AuditOutcome outcome)
            throws XMLStreamException {
        String line = Finding.line(judgement);
        String claim = judgement.claim().id();
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", judgement.claim().paper());
        // No verdict and no preset in the name: a CI follows a test through its runs by it.
        attribute(xml, "name", Finding.localId(judgement.claim()));
        attribute(xml, "time", seconds(outcome.secondsByClaim().getOrDefault(claim, 0.0)));
        xml.writeCharacters("\n      ");
        xml.writeStartElement("properties");
        property(xml, "verdict", judgement.verdict().name());
        property(xml, "title", judgement.claim().title());
        property(xml, "replay", Replay.command(outcome, claim));
        xml.writeCharacters("\n      ");
        xml.writeEndElement();
        String mark = mark(judgement, differences);
        if (!mark.isEmpty()) {
            xml.writeCharacters("\n      ");
            xml.writeEmptyElement(mark);
            attribute(
                    xml,
                    "message",
                    differences.getOrDefault(claim, Finding.heading(judgement) + ": " + judgement.reason()));
        }
        xml.writeCharacters("\n      ");
        xml.writeStartElement("system-out");
        xml.writeCharacters(clean(line + "\n" + judgement.reason() + "\n"));
        xml.writeEndElement();
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n        ");
        xml.writeEmptyElement("property");
        attribute(xml, "name", name);
        attribute(xml, "value", value);
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /** The element that says how the test came out; empty if it passed. */
    private static String mark(Judgement judgement, Map<String, String> differences) {
        if (differences.containsKey(judgement.claim().id())
                || Cause.of(judgement).filter(Cause.TRIALS_FAILED::equals).isPresent()) {
            return "failure";
        }
        return judgement.verdict() == Verdict.INCONCLUSIVE || judgement.verdict() == Verdict.NOT_RUN ? "skipped" : "";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", Double.isFinite(seconds) ? seconds : 0.0);
    }

    private static String clean(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }
}
