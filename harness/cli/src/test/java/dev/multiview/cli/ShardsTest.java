package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One audit in parts, merged: the same gains, byte for byte, as in one run. */
class ShardsTest {
    private static final String CLAIMS = "--claims=mobahi-2020";
    private static final int PARTS = 2;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void partsMergedGiveTheGainsOfOneRun() throws IOException {
        assertThat(run("audit", CLAIMS, "--tier=smoke", store("whole"), output("whole")))
                .isZero();
        String[] merge = new String[PARTS + 2];
        merge[0] = "merge";
        merge[1] = store("merged");
        for (int part = 1; part <= PARTS; part++) {
            String name = "part-" + part;
            assertThat(run("audit", CLAIMS, "--tier=smoke", "--shard=" + part + "/" + PARTS, store(name), output(name)))
                    .isZero();
            merge[part + 1] = folder.resolve("store-" + name).toString();
        }
        assertThat(out.toString()).contains("Shard 2/2: a part of the trials", "Not run: ");
        assertThat(run(merge)).isZero();
        assertThat(run("report", CLAIMS, "--tier=smoke", store("merged"), output("merged")))
                .isZero();
        for (String file : new String[] {"gains.csv", "draws.csv", "contrasts.csv"}) {
            assertThat(folder.resolve("merged").resolve(file))
                    .hasContent(Files.readString(folder.resolve("whole").resolve(file)));
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void partsThatAreNoneAndCommandsThatNeedAllAreRefused() {
        assertThat(run("audit", CLAIMS, "--shard=5/4", store("x"), output("x"))).isEqualTo(2);
        assertThat(run("audit", CLAIMS, "--shard=half", store("x"), output("x")))
                .isEqualTo(2);
        assertThat(run("audit", CLAIMS, "--shard=1/2", "--looks=3", store("x"), output("x")))
                .isEqualTo(2);
        assertThat(run("report", CLAIMS, "--shard=1/2", store("x"), output("x")))
                .isEqualTo(2);
        assertThat(run("check", CLAIMS, "--tier=smoke", "--shard=1/2", store("x"), output("x")))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertThat(err.toString())
                .contains(
                        "Shard 5/4 is none",
                        "'half' is no shard",
                        "Shard 1/2 is a part of the first look",
                        "Shard 1/2 is a part of the trials, and report needs all",
                        "Shard 1/2 is a part of the trials, and check needs all");
    }

    private String store(String name) {
        return "--store=" + folder.resolve("store-" + name);
    }

    private String output(String name) {
        return "--output=" + folder.resolve(name);
    }

    private int run(String... arguments) {
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
