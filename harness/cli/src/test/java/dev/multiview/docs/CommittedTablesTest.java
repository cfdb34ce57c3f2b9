package dev.multiview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Families;
import dev.multiview.image.ImageLibrary;
import dev.multiview.reports.agreement.Agreement;
import dev.multiview.reports.agreement.AgreementReport;
import dev.multiview.reports.agreement.Pool;
import dev.multiview.reports.agreement.PoolReport;
import dev.multiview.reports.agreement.SeedVerdicts;
import dev.multiview.reports.agreement.VerdictsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables that pages show are those that the committed data give today. With {@code -Dpages=write} the pages are written
 * instead: {@code harness/docs/refresh-pages}.
 */
class CommittedTablesTest {
    private static final boolean WRITE = "write".equals(System.getProperty("pages"));
    private static final String REMEDY = "is stale; run harness/docs/refresh-pages and review what it changed";

    @TempDir
    private Path folder;

    static Stream<Path> pages() {
        return Pages.files(".md").stream().filter(page -> Pages.read(page).contains("<!-- generated: "));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_table_is_what_the_committed_data_give(Path page) throws IOException {
        demand(page, new GeneratedTables(page).renewed());
    }

    @ParameterizedTest
    @CsvSource({
        "allen-zhu-li-2020/results, agreement, seed-*",
        "allen-zhu-li-2020/results/misspecified, agreement, seed-*",
        "allen-zhu-li-2020/results/full/map, borders-seeds-1-2, borders-seed-*",
        "ji-zhu-2020/results, agreement, seed-*",
        "ji-zhu-2020/results/judged, agreement, seed-*",
        "allen-zhu-li-2020/results/judged, agreement, seed-*",
        "allen-zhu-li-2020/results/traditional, agreement, seed-*",
        "wide-nets/results, agreement, seed-*"
    })
    void verdicts_side_by_side_are_those_of_the_files(String results, String name, String files) throws IOException {
        Path own = Pages.root().resolve("harness/papers").resolve(results);
        List<SeedVerdicts> audits = RulesToday.files(own, List.of(files + ".verdicts.json")).stream()
                .map(SeedVerdicts::read)
                .toList();
        AgreementReport.write(new Agreement(audits), folder);
        demand(own.resolve(name + ".md"), Pages.read(folder.resolve(AgreementReport.PAGE)));
        if (Files.exists(own.resolve(name + ".csv"))) {
            demand(own.resolve(name + ".csv"), Pages.read(folder.resolve("agreement.csv")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ji-zhu-2020/results/judged, ji-zhu-2020",
        "allen-zhu-li-2020/results/judged, allen-zhu-li-2020",
        "allen-zhu-li-2020/results/traditional, traditional",
        "wide-nets/results, wide-nets"
    })
    void pooled_verdicts_are_those_of_the_files(String results, String suite) throws IOException {
        Path own = Pages.root().resolve("harness/papers").resolve(results);
        List<VerdictsFile> audits = RulesToday.files(own, List.of("seed-*.verdicts.json")).stream()
                .map(VerdictsFile::read)
                .toList();
        Catalogue.Selection selection = Catalogue.load(new ImageLibrary(List.of()))
                .select(List.of(suite), audits.get(0).tier());
        PoolReport.write(Pool.of(audits, selection.claims(), Families.of(selection.family())), folder);
        for (String name : List.of(PoolReport.PAGE, "pool.csv")) {
            demand(own.resolve(name), Pages.read(folder.resolve(name)));
        }
    }

    /** A file without a row could keep rules that no longer hold, and nobody would see it. */
    @Test
    void every_committed_verdicts_file_has_one_row_that_says_whether_its_rules_hold() {
        List<Path> listed = new ArrayList<>();
        pages().forEach(page -> {
            boolean rules = false;
            for (String line : Pages.read(page).lines().toList()) {
                rules = line.startsWith("<!-- generated: rules") || rules && !line.startsWith("<!-- end of generated");
                if (rules && line.startsWith("|")) {
                    List<String> names =
                            GeneratedTables.keys(GeneratedTables.cells(line).get(0));
                    listed.addAll(RulesToday.files(page.resolveSibling(""), names));
                }
            }
        });
        List<Path> committed = Pages.files(Pages.root().resolve("harness/papers"), "verdicts.json");
        assertThat(committed).isNotEmpty();
        assertThat(listed.stream().filter(file -> file.toString().endsWith("verdicts.json")))
                .containsExactlyInAnyOrderElementsOf(committed);
    }

    private static void demand(Path page, String renewed) throws IOException {
        if (WRITE) {
            Files.writeString(page, renewed);
        }
        assertThat(Pages.read(page)).as(Pages.name(page) + " " + REMEDY).isEqualTo(renewed);
    }
}
