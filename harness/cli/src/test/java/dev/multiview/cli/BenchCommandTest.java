package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.multiview.exit.MultiviewException;
import dev.multiview.reports.SingleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void results_of_other_benchmarks_are_kept() throws IOException {
        Path file = folder.resolve(BenchCommand.RESULTS.name());
        for (String mine : List.of("", "{}", "[{\"benchmark\" : \"com.example.Sort.sort\"}]")) {
            Files.writeString(file, mine);
            assertThatExceptionOfType(MultiviewException.class)
                    .isThrownBy(() -> SingleFiles.demandReplaceable(folder, BenchCommand.RESULTS));
        }
        Files.writeString(
                file, "[\n    {\n        \"benchmark\" : \"dev.multiview.benchmarks.KernelGramBenchmark.gram\"}]");
        SingleFiles.demandReplaceable(folder, BenchCommand.RESULTS);
    }
}
