package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.reports.Timetable.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimetableTest {
    @Test
    void shares_fill_the_run_without_gaps_in_the_order_given() {
        assertThat(Timetable.of(1000, List.of(1.0, 3.0, 0.0, 4.0)))
                .containsExactly(new Span(0, 125), new Span(125, 500), new Span(500, 500), new Span(500, 1000));
    }

    @Test
    void shares_add_up_to_the_run_whatever_rounding_says() {
        List<Span> spans = Timetable.of(1001, List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
        assertThat(spans.stream().mapToLong(Span::length).sum()).isEqualTo(1001);
        assertThat(spans).allMatch(span -> span.length() == 143);
    }

    @Test
    void without_any_cost_all_get_the_same() {
        assertThat(Timetable.of(100, List.of(0.0, Double.NaN, -1.0, 0.0)))
                .containsExactly(new Span(0, 25), new Span(25, 50), new Span(50, 75), new Span(75, 100));
        assertThat(Timetable.of(100, List.of())).isEmpty();
        assertThat(Timetable.milliseconds(Double.NaN)).isZero();
    }

    @Test
    void folders_with_blanks_in_their_names_are_cut_off_too() {
        assertThat(ShownEnvironment.of(Map.of(
                        "blas.library", "/home/My User/.javacpp/the cache/libopenblas.so.0, /usr/lib/libmkl_rt.so",
                        "jvm.flags",
                                "-Xlog=/home/My User/log -Dorg.bytedeco.javacpp.cachedir=/data/My User/cache -Xmx2g",
                        "both", "/a/b and /c/d")))
                .containsExactly(
                        Map.entry("blas.library", "libopenblas.so.0, libmkl_rt.so"),
                        Map.entry("both", "b and d"),
                        Map.entry("jvm.flags", "-Xlog=log -Dorg.bytedeco.javacpp.cachedir=cache -Xmx2g"));
    }

    @Test
    void folders_are_cut_off_what_is_published() {
        assertThat(ShownEnvironment.of(Map.of(
                        "blas.library", "/home/me/.javacpp/cache/a.jar/org/libopenblas.so.0, /usr/lib/libmkl_rt.so",
                        "jvm.flags",
                                "-XX:HeapDumpPath=/home/me/dumps -Dorg.bytedeco.javacpp.cachedir=/data/me/cache -Xmx2g",
                        "cpu.model", "AMD EPYC 7B13 / 2 cores, AVX-512",
                        "java.vendor", "Vendor, https://example.org/java/17")))
                .containsExactly(
                        Map.entry("blas.library", "libopenblas.so.0, libmkl_rt.so"),
                        Map.entry("cpu.model", "AMD EPYC 7B13 / 2 cores, AVX-512"),
                        Map.entry("java.vendor", "Vendor, https://example.org/java/17"),
                        Map.entry("jvm.flags", "-XX:HeapDumpPath=dumps -Dorg.bytedeco.javacpp.cachedir=cache -Xmx2g"));
    }
}
