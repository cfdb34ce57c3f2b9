package dev.multiview.reports;

import dev.multiview.claim.Claim;
import dev.multiview.claim.Judgement;
import dev.multiview.regression.Comparison;
import dev.multiview.reports.format.Finding;
import dev.multiview.reports.format.Plain;
import dev.multiview.reports.format.Replay;
import dev.multiview.run.AuditOutcome;
import dev.multiview.run.Origin;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: a test suite per paper and a test case per claim, so that any CI lists claims as tests. It holds only
 * what the schemas of Surefire and of Jenkins' xUnit plugin know.
 *
 * <p>A verdict is a finding about a paper, not a defect of the build that found it: REFUTED and
 * EFFECT_WITHOUT_MECHANISM pass like SUPPORTED, as what was to be decided is decided; the verdict is the test's group and
 * the first word of its output. What was not decided, not run, or is never judged is skipped, with the reason. Only what
 * the harness could not measure because trials failed or a check broke is a failure, as only that has to be repaired. A CI
 * that shall turn red when a finding changes compares it with what was expected, which is what the gate is for: of a run
 * that was compared, each claim that differs is a failure, whatever its verdict, and so is one that is gone.
 *
 * <p>Trials are shared, so that the time of a test case is its share of the run, see {@link Timetable}.
 */
public final class JUnitReport implements Report {
    public static final String FILE = "junit.xml";

    private static final String FAILURE = "failure";
    private static final String SKIPPED = "skipped";
    private static final String DIFFERENCE = "not as expected";

    private final InstantSource clock;

    /** The report that the service loader makes. */
    public JUnitReport() {
        this(InstantSource.system());
    }

    JUnitReport(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public List<OwnFile> files() {
        return List.of(OwnFile.holding(FILE, "<testsuites name=\"multiview "));
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

    private void write(AuditOutcome outcome, Map<String, String> differences, Path folder) {
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

    /**
     * A test case.
     *
     * @param paper the suite it belongs to
     * @param name its name
     * @param span when it was judged, as far as that can be told
     * @param group the verdict
     * @param mark the element that says how it came out; empty if it passed
     * @param type kind of failure or skipping
     * @param message why it failed or was skipped
     * @param output what else there is to say
     */
    private record Case(
            String paper,
            String name,
            Timetable.Span span,
            String group,
            String mark,
            String type,
            String message,
            String output) {}

    private void write(AuditOutcome outcome, Map<String, String> differences, XMLStreamWriter xml)
            throws XMLStreamException {
        long total = Timetable.milliseconds(outcome.seconds());
        Instant start = clock.instant().minusMillis(total);
        List<Case> cases = cases(outcome, differences, total);
        Map<String, List<Case>> papers = new LinkedHashMap<>();
        for (Case each : cases) {
            papers.computeIfAbsent(each.paper(), paper -> new ArrayList<>()).add(each);
        }
        xml.writeStartElement("testsuites");
        attribute(
                xml,
                "name",
                "multiview " + outcome.suite() + " "
                        + (outcome.origin() instanceof Origin.Trials
                                ? outcome.tier().label()
                                : outcome.conditions()));
        counts(xml, cases);
        attribute(xml, "time", seconds(total));
        for (Map.Entry<String, List<Case>> paper : papers.entrySet()) {
            suite(xml, paper.getKey(), paper.getValue(), start, outcome);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    /** In the order of the file, so that the claims of a paper follow each other in time; those that are gone come last. */
    private static List<Case> cases(AuditOutcome outcome, Map<String, String> differences, long total) {
        List<String> papers = outcome.judgements().stream()
                .map(judgement -> judgement.claim().paper())
                .distinct()
                .toList();
        List<Judgement> judgements = papers.stream()
                .flatMap(paper -> outcome.judgements().stream()
                        .filter(judgement -> judgement.claim().paper().equals(paper)))
                .toList();
        List<Timetable.Span> spans = Timetable.of(
                total,
                judgements.stream()
                        .map(judgement -> outcome.secondsByClaim()
                                .getOrDefault(judgement.claim().id(), 0.0))
                        .toList());
        Map<String, String> gone = new LinkedHashMap<>(differences);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            String id = judgements.get(i).claim().id();
            cases.add(judged(judgements.get(i), spans.get(i), Optional.ofNullable(gone.remove(id)), outcome));
        }
        gone.forEach((id, difference) -> cases.add(gone(id, difference, total)));
        return cases;
    }

    private static Case judged(
            Judgement judgement, Timetable.Span span, Optional<String> difference, AuditOutcome outcome) {
        Claim claim = judgement.claim();
        return new Case(
                claim.paper(),
                // No verdict and no preset in the name: a CI follows a test through its runs by it.
                claim.name(),
                span,
                judgement.verdict().name(),
                difference.isPresent() ? FAILURE : mark(judgement),
                difference.isPresent() ? DIFFERENCE : Finding.heading(judgement),
                difference.orElse(Finding.heading(judgement) + ": " + judgement.reason()),
                Finding.line(judgement) + "\n" + judgement.reason() + "\nclaim: " + claim.title() + "\nreplay: "
                        + Replay.command(outcome, claim.id()) + "\n");
    }

    /** A claim that was expected and that the run does not have. */
    private static Case gone(String id, String difference, long total) {
        int slash = id.indexOf('/');
        return new Case(
                id.substring(0, Math.max(0, slash)),
                id.substring(slash + 1),
                new Timetable.Span(total, total),
                "GONE",
                FAILURE,
                DIFFERENCE,
                difference,
                difference + "\n");
    }

    private static void suite(XMLStreamWriter xml, String paper, List<Case> cases, Instant start, AuditOutcome outcome)
            throws XMLStreamException {
        long from = cases.get(0).span().from();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", paper);
        counts(xml, cases);
        attribute(xml, "skipped", count(cases, SKIPPED));
        attribute(
                xml,
                "time",
                seconds(cases.stream().mapToLong(each -> each.span().length()).sum()));
        attribute(
                xml,
                "timestamp",
                LocalDateTime.ofInstant(start.plusMillis(from), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        xml.writeCharacters("\n    ");
        xml.writeStartElement("properties");
        property(xml, "run", RunId.of(outcome));
        if (outcome.origin() instanceof Origin.Trials) {
            property(xml, "tier", outcome.tier().label());
            property(xml, "seed", Long.toString(outcome.rootSeed()));
        }
        property(xml, "plan", outcome.planDigest());
        if (!outcome.origin().exploratory().isEmpty()) {
            property(xml, "exploratory", String.join(", ", outcome.origin().exploratory()));
        }
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
        for (Case each : cases) {
            testCase(xml, each);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, List<Case> cases) throws XMLStreamException {
        attribute(xml, "tests", Integer.toString(cases.size()));
        attribute(xml, "failures", count(cases, FAILURE));
        attribute(xml, "errors", "0");
    }

    private static String count(List<Case> cases, String mark) {
        return Long.toString(
                cases.stream().filter(each -> each.mark().equals(mark)).count());
    }

    private static void testCase(XMLStreamWriter xml, Case each) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", each.paper());
        attribute(xml, "name", each.name());
        attribute(xml, "time", seconds(each.span().length()));
        attribute(xml, "group", each.group());
        if (!each.mark().isEmpty()) {
            xml.writeCharacters("\n      ");
            xml.writeEmptyElement(each.mark());
            attribute(xml, "type", each.type());
            attribute(xml, "message", each.message());
        }
        xml.writeCharacters("\n      ");
        xml.writeStartElement("system-out");
        xml.writeCharacters(Plain.text(each.output()));
        xml.writeEndElement();
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n      ");
        xml.writeEmptyElement("property");
        attribute(xml, "name", name);
        attribute(xml, "value", value);
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Plain.text(value));
    }

    /** The element that says how the test came out; empty if it passed. */
    private static String mark(Judgement judgement) {
        if (judgement.unmeasured()) {
            return FAILURE;
        }
        return judgement.verdict().decided() ? "" : SKIPPED;
    }

    private static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%.3f", milliseconds / 1000.0);
    }
}
