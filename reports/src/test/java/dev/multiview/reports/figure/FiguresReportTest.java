package dev.multiview.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.reports.MadeUpCells;
import dev.multiview.reports.Outcomes;
import dev.multiview.run.AuditOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class FiguresReportTest {
    /** Drawing takes seconds, so tests that only look share two renderings. */
    @TempDir
    static Path drawn;

    @TempDir
    static Path drawnAgain;

    @TempDir
    Path folder;

    @BeforeAll
    static void draw() throws IOException {
        for (Figure figure : List.of(Figure.MAP, Figure.EFFECTIVE_LOGIT, Figure.CELLS)) {
            new FiguresReport().write(shownIn(figure), of(figure, drawn));
            new FiguresReport().write(shownIn(figure), of(figure, drawnAgain));
        }
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void aFigureIsWellFormedAndScales(Figure figure) throws Exception {
        Document document = document(figure);
        assertThat(document.getDocumentElement().getNodeName()).isEqualTo("svg");
        assertThat(document.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 900 ");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void aFigureNeedsNothingFromOutside(Figure figure) throws IOException {
        assertThat(text(figure).toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "href", "@import", "url(http", "onload", "<image");
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void idsAreNumberedInsteadOfRandom(Figure figure) throws Exception {
        NodeList elements = document(figure).getElementsByTagName("*");
        assertThat(IntStream.range(0, elements.getLength())
                        .mapToObj(i -> elements.item(i).getAttributes().getNamedItem("id"))
                        .filter(java.util.Objects::nonNull)
                        .map(org.w3c.dom.Node::getNodeValue))
                .isNotEmpty()
                .allMatch(id -> id.matches("n\\d+"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void twoRenderingsAreEqual(Figure figure) throws IOException {
        assertThat(Files.readString(of(figure, drawnAgain).resolve(figure.file())))
                .isEqualTo(text(figure));
    }

    @Test
    void contrastsAreNamedWithTheirNumbersAndIneligibleOnesMarked() throws IOException {
        assertThat(text(Figure.HEADLINE))
                .contains("patch-net against linear-twin: single-view error on k10-n2000")
                .contains("Joint training of the mean")
                .contains("0.188 [0.143, 0.232]")
                .contains("0.846, not comparable");
    }

    @Test
    void everyLearnerWithEnsemblesIsLabelledAtItsCurve() throws IOException {
        assertThat(text(Figure.GAIN)).contains("patch-net  93 %", "linear-twin  70 %", "ridge-twin  65 %");
    }

    @Test
    void theMultiViewGuideIsDrawnWhereItApplies() throws IOException {
        assertThat(text(Figure.GAIN)).contains("one view lost per net: 1 − 2^(1−L)");
        assertThat(text(Figure.ERROR)).contains("one view lost per net: 42 % · 2^(1−L)");
    }

    @Test
    void everyAxisOfPointsHasAFigureWithAPanelForEachCurve() throws IOException {
        Path folder = of(Figure.MAP, drawn);
        String dial = Files.readString(folder.resolve("figures/sweep-output-scale-alpha.svg"));
        assertThat(dial)
                .contains("Gain of an ensemble of 5", "held against: at least 5 %", "Beyond a one-hot teacher")
                .contains("linear-twin-centred, to which the dial leads");
        assertThat(folder.resolve("figures/sweep-power-of-the-activation-q.svg"))
                .isRegularFile();
        assertThat(Files.readString(folder.resolve("figures/sweep-single-view-training-samples.svg")))
                .contains("whose own value is in brackets", "[12]")
                .doesNotContain("the dial leads");
    }

    @Test
    void theMapNamesEveryQuantityWithItsBorder() throws IOException {
        assertThat(text(Figure.MAP))
                .contains("power of the activation, q", "second views lost: above 50 %", "[3]", "[12]");
    }

    @Test
    void aFigureWithoutDataIsNotWritten() throws IOException {
        new FiguresReport().write(Outcomes.bare(), folder);
        for (Figure figure : Figure.values()) {
            assertThat(folder.resolve(figure.file())).doesNotExist();
        }
    }

    @Test
    void endsOfLogitsAreDrawnForSoftRatiosAndTemperatures() throws IOException {
        assertThat(text(Figure.EFFECTIVE_LOGIT)).contains("rho = 0.05", "rho = 0.95", "T = 1", "T = 10");
    }

    @Test
    void cellsStandInTheirColumnWithTheError() throws IOException {
        assertThat(text(Figure.CELLS))
                .contains("k10-n2000, single-view error, 12 draws", "ensemble of 2", "0.101", "0.090", "linear-twin")
                .doesNotContain("0.333");
    }

    private static AuditOutcome shownIn(Figure figure) {
        return switch (figure) {
            case EFFECTIVE_LOGIT -> Outcomes.logits();
            case CELLS -> MadeUpCells.outcome();
            default -> Outcomes.swept();
        };
    }

    /** A folder for each outcome. */
    private static Path of(Figure figure, Path parent) {
        return parent.resolve(
                switch (figure) {
                    case EFFECTIVE_LOGIT -> "logits";
                    case CELLS -> "cells";
                    default -> "swept";
                });
    }

    private static Document document(Figure figure) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(of(figure, drawn).resolve(figure.file()).toFile());
    }

    private static String text(Figure figure) throws IOException {
        return Files.readString(of(figure, drawn).resolve(figure.file()));
    }
}
