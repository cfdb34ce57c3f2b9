package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.image.ImageLibrary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the headline says of pictures where no picture set was fetched: digits ship with the program, and larger sets do not. */
class BareMachineTest {
    private static final String DIGITS = "allen-zhu-li-2020/P6-ensemble-linear-digits";
    private static final String LARGER = "allen-zhu-li-2020/P6-ensemble-linear-images";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void onlyClaimsAboutLargerSetsWantData(Tier tier) {
        List<Claim> claims = Catalogue.load(new ImageLibrary(List.of(folder)))
                .select(List.of("headline"), tier)
                .claims();
        assertThat(claims).allSatisfy(claim -> assertThat(claim.missingData().isPresent())
                .as(claim.id())
                .isEqualTo(claim.name().matches(".*-(images|fashion)|B-images-.*")));
        assertThat(claims)
                .filteredOn(claim -> claim.name().endsWith("-digits"))
                .hasSizeGreaterThan(7)
                .filteredOn(claim -> claim.body() instanceof Claim.Statistical)
                .extracting(Claim::name)
                .containsExactly(
                        "P1-ensemble-digits",
                        "P3-distillation-digits",
                        "P4-self-distillation-digits",
                        "P6-ensemble-linear-digits",
                        "P7-share-linear-digits",
                        "C-ensemble-digits",
                        "C-distillation-digits");
    }

    @Test
    void digitsAreJudgedAndCreditedAndLargerSetsSayHowToGetThem() throws Exception {
        Path output = folder.resolve("output");
        int status = Engine.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "audit",
                "--claims=" + DIGITS + "," + LARGER,
                "--tier=smoke",
                "--seed=1001",
                "--data=" + Files.createDirectories(folder.resolve("data")),
                "--store=" + folder.resolve("store"),
                "--output=" + output);
        assertThat(err.toString()).isEmpty();
        assertThat(status).isEqualTo(ExitStatus.DONE.status());
        assertThat(out.toString())
                .containsPattern("(?m)^(SUPPORTED|REFUTED|INCONCLUSIVE) +" + DIGITS)
                .containsPattern(
                        "NOT_RUN +1 claim is not run: Image sets fashion-mnist and mnist are in none of the folders")
                .contains("get them with 'harness/multiview data fetch fashion-mnist mnist'");
        assertThat(Files.readString(output.resolve("details.md")))
                .contains("optdigits", "CC BY 4.0", "10.24432/C50P49", LARGER)
                .doesNotContain("Zalando");
    }
}
