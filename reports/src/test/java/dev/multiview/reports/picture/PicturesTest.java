package dev.multiview.reports.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.claim.Rule;
import dev.multiview.reports.format.Palette;
import dev.multiview.statistic.Estimate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads values off the pictures as a reader would, by the numbers at the axis, and compares them with what was given. */
class PicturesTest {
    private static final Estimate MEASURED = new Estimate(0.19, 0.12, 0.26, 0.15, 0.23, 12);
    private static final double PIXEL = 0.002;

    @Test
    void mean_and_intervals_are_where_the_axis_says() throws Exception {
        Document strip = read(StripPicture.svg(MEASURED, new Rule.Effect(0.1), "error"));
        DoubleUnaryOperator value = readAxis(strip);
        assertThat(value.applyAsDouble(diamond(strip))).isCloseTo(0.19, within(PIXEL));
        assertThat(segment(strip, "4.5", value)).containsExactly(new double[] {0.15, 0.23}, within(PIXEL));
        assertThat(segment(strip, "1.5", value)).containsExactly(new double[] {0.12, 0.26}, within(PIXEL));
    }

    @Test
    void the_shaded_part_is_where_the_rule_holds() throws Exception {
        assertThat(shaded(new Rule.Effect(0.1), 0)).isCloseTo(0.1, within(PIXEL));
        assertThat(shaded(new Rule.Deficit(0.1), 1)).isCloseTo(-0.1, within(PIXEL));
        assertThat(shaded(new Rule.NoEffect(0.05), 0)).isCloseTo(-0.05, within(PIXEL));
        assertThat(shaded(new Rule.NoEffect(0.05), 1)).isCloseTo(0.05, within(PIXEL));
    }

    @Test
    void a_level_is_shaded_where_it_is_claimed_and_a_difference_on_both_sides() throws Exception {
        assertThat(shaded(new Rule.Above(0.1), 0)).isCloseTo(0.1, within(PIXEL));
        assertThat(shaded(new Rule.Below(0.1), 1)).isCloseTo(0.1, within(PIXEL));
        assertThat(shaded(new Rule.Within(0.2, 0.05), 0)).isCloseTo(0.15, within(PIXEL));
        assertThat(shaded(new Rule.Within(0.2, 0.05), 1)).isCloseTo(0.25, within(PIXEL));
        assertThat(shaded(new Rule.Differs(0.05), 1)).isCloseTo(-0.05, within(PIXEL));
        Document strip = read(StripPicture.svg(MEASURED, new Rule.Differs(0.05), "error"));
        Element zone = element(strip, "rect", 2);
        assertThat(readAxis(strip).applyAsDouble(number(zone, "x"))).isCloseTo(0.05, within(PIXEL));
        assertThat(StripPicture.svg(MEASURED, new Rule.Within(0.2, 0.05), "error"))
                .contains("claimed: within 0.2 ±0.05");
        assertThat(StripPicture.svg(MEASURED, new Rule.Differs(0.05), "error")).contains("claimed: outside ±0.05");
    }

    @Test
    void the_shaded_part_reaches_the_picture_s_end_on_the_open_side() throws Exception {
        for (Rule rule : List.of(new Rule.Effect(0.1), new Rule.Deficit(0.1))) {
            Document strip = read(StripPicture.svg(MEASURED, rule, "error"));
            Element zone = element(strip, "rect", 1);
            double left = number(zone, "x");
            double right = left + number(zone, "width");
            assertThat(rule instanceof Rule.Effect ? right : left).isEqualTo(rule instanceof Rule.Effect ? 700 : 20);
        }
    }

    @Test
    void without_a_rule_nothing_is_claimed() {
        assertThat(StripPicture.svg(MEASURED, null, "error")).doesNotContain("claimed:");
        assertThat(StripPicture.svg(MEASURED, new Rule.NoEffect(0.05), "error")).contains("claimed: within ±0.05");
    }

    @Test
    void an_estimate_without_interval_is_a_mean_alone() throws Exception {
        Estimate bare = new Estimate(0.2, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1);
        Document strip = read(StripPicture.svg(bare, null, "error"));
        assertThat(readAxis(strip).applyAsDouble(diamond(strip))).isCloseTo(0.2, within(PIXEL));
        assertThat(lines(strip, "4.5")).isEmpty();
    }

    @Test
    void every_draw_is_a_dot_where_the_axis_says() throws Exception {
        List<Double> values = List.of(0.31, -0.08, 0.17, Double.NaN);
        Document picture = read(picture(List.of(), values));
        DoubleUnaryOperator value = readAxis(picture);
        NodeList dots = picture.getElementsByTagName("circle");
        assertThat(dots.getLength()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(value.applyAsDouble(number((Element) dots.item(i), "cx")))
                    .isCloseTo(values.get(i), within(PIXEL));
        }
    }

    @Test
    void draws_of_both_regimes_are_joined_one_by_one() throws Exception {
        Document picture = read(picture(
                List.of(
                        new DrawsPicture.Row("nets", List.of(0.4, 0.5), Palette.BLUE),
                        new DrawsPicture.Row("twins", List.of(0.1, Double.NaN), Palette.ORANGE)),
                List.of(0.3, Double.NaN)));
        DoubleUnaryOperator value = readAxis(picture);
        List<Element> joints = new ArrayList<>();
        for (Element line : lines(picture, "1")) {
            if (line.getAttribute("stroke").equals(Palette.JOIN)) {
                joints.add(line);
            }
        }
        assertThat(joints).as("a draw without a value is not joined").hasSize(1);
        assertThat(value.applyAsDouble(number(joints.get(0), "x1"))).isCloseTo(0.4, within(PIXEL));
        assertThat(value.applyAsDouble(number(joints.get(0), "x2"))).isCloseTo(0.1, within(PIXEL));
    }

    @Test
    void equal_numbers_give_equal_bytes_and_words_cannot_become_markup() {
        String one = StripPicture.svg(MEASURED, new Rule.Effect(0.1), "a < b & \"c\"");
        assertThat(one).isEqualTo(StripPicture.svg(MEASURED, new Rule.Effect(0.1), "a < b & \"c\""));
        assertThat(one).contains("a &lt; b &amp; &quot;c&quot;").doesNotContain("a < b");
    }

    @Test
    void draws_that_are_all_zero_still_give_a_picture() throws Exception {
        Document picture = read(DrawsPicture.svg(
                "zeros", List.of(), new DrawsPicture.Row("zero", List.of(0.0, 0.0), Palette.INK), null, null, "error"));
        assertThat(readAxis(picture).applyAsDouble(number(element(picture, "circle", 0), "cx")))
                .isCloseTo(0, within(1e-5));
    }

    private static String picture(List<DrawsPicture.Row> parts, List<Double> values) {
        return DrawsPicture.svg(
                "title",
                parts,
                new DrawsPicture.Row("measured", values, Palette.INK),
                MEASURED,
                new Rule.Effect(0.1),
                "error");
    }

    /** The end of the shaded part, 0 left or 1 right, as a value. */
    private static double shaded(Rule rule, int end) throws Exception {
        Document strip = read(StripPicture.svg(MEASURED, rule, "error"));
        // The first rectangle is the background.
        Element zone = element(strip, "rect", 1);
        return readAxis(strip).applyAsDouble(number(zone, "x") + end * number(zone, "width"));
    }

    private static double[] segment(Document picture, String width, DoubleUnaryOperator value) {
        Element line = lines(picture, width).get(0);
        return new double[] {value.applyAsDouble(number(line, "x1")), value.applyAsDouble(number(line, "x2"))};
    }

    private static List<Element> lines(Document picture, String width) {
        List<Element> found = new ArrayList<>();
        NodeList lines = picture.getElementsByTagName("line");
        for (int i = 0; i < lines.getLength(); i++) {
            Element line = (Element) lines.item(i);
            if (line.getAttribute("stroke-width").equals(width)) {
                found.add(line);
            }
        }
        return found;
    }

    /** The mean's pixel: its mark begins at the left corner and is 14 wide. */
    private static double diamond(Document picture) {
        String path = element(picture, "path", 0).getAttribute("d");
        return Double.parseDouble(path.substring(1, path.indexOf(' '))) + 7;
    }

    /** From pixel to value, by the first and the last number at the axis. */
    private static DoubleUnaryOperator readAxis(Document picture) {
        List<Element> numbers = new ArrayList<>();
        NodeList texts = picture.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i).getTextContent().matches("-?[\\d.]+")) {
                numbers.add((Element) texts.item(i));
            }
        }
        Element first = numbers.get(0);
        Element last = numbers.get(numbers.size() - 1);
        double low = Double.parseDouble(first.getTextContent());
        double high = Double.parseDouble(last.getTextContent());
        return pixel -> low + (pixel - number(first, "x")) / (number(last, "x") - number(first, "x")) * (high - low);
    }

    private static Element element(Document picture, String name, int index) {
        return (Element) picture.getElementsByTagName(name).item(index);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
