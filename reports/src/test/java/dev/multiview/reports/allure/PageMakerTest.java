package dev.multiview.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong when a page is made: always one sentence, never half a page, never an older one. */
class PageMakerTest {
    @TempDir
    Path folder;

    private Path run = Path.of("");
    private Path results = Path.of("");

    @BeforeEach
    void anOlderPage() throws IOException {
        run = Files.createDirectories(folder.resolve("run"));
        results = Files.createDirectories(run.resolve("allure-results"));
        Files.createDirectories(run.resolve("allure-report"));
        Files.writeString(run.resolve("allure-report/index.html"), "older");
    }

    @Test
    void the_generator_is_found_by_its_name_on_the_class_path() throws IOException {
        Path zip = zip("lib/other.jar", "");
        String classPath = String.join(
                File.pathSeparator,
                "",
                folder.resolve("allure-java-commons-2.35.3.jar").toString(),
                zip.toString());
        assertThat(PageMaker.onClassPath(classPath).write(results, "title", run))
                .hasValueSatisfying(why -> assertThat(why).contains("holds no Allure generator"));
    }

    @Test
    void a_file_that_is_no_zip_is_one_sentence() throws IOException {
        Path zip = Files.writeString(folder.resolve("allure-commandline-2.34.1.zip"), "not a zip");
        assertNoPage(new PageMaker(zip, Duration.ofSeconds(10)), "the generator failed (java.util.zip.ZipException");
    }

    @Test
    void an_entry_that_leads_out_of_the_folder_is_refused_and_not_written() throws IOException {
        Path zip = zip("../../escaped.txt", "out");
        assertNoPage(new PageMaker(zip, Duration.ofSeconds(10)), "entry ../../escaped.txt of " + zip);
        assertThat(run.resolve("escaped.txt")).doesNotExist();
        assertThat(folder.resolve("escaped.txt")).doesNotExist();
    }

    @Test
    void a_generator_that_ends_with_an_error_is_quoted() throws IOException {
        Path zip = zip("allure-1/lib/config/logback.xml", "no classes here");
        assertNoPage(new PageMaker(zip, Duration.ofSeconds(30)), "status 1: ");
    }

    @Test
    void a_generator_that_takes_too_long_is_ended() throws IOException {
        assertNoPage(new PageMaker(Path.of(GeneratorForTests.zip()), Duration.ofMillis(1)), "it took more than");
    }

    /** A generator that was killed may be in the middle of a file, as far as the system is concerned. */
    @Test
    void files_that_are_still_being_made_cost_no_more_than_the_page() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Path work = run.resolve(".allure-report.unfinished");
        List<Thread> makers = IntStream.range(0, 2)
                .mapToObj(maker -> new Thread(() -> {
                    for (int file = 0; !over.get(); file++) {
                        try {
                            Files.createFile(work.resolve(maker + "-" + file));
                        } catch (IOException folderIsNotThere) {
                            Thread.onSpinWait();
                        }
                    }
                }))
                .toList();
        makers.forEach(Thread::start);
        try {
            Path zip = zip("allure-1/lib/config/logback.xml", "no classes here");
            assertThat(new PageMaker(zip, Duration.ofSeconds(30)).write(results, "title", run))
                    .hasValueSatisfying(why -> assertThat(why).startsWith("Allure page not written: "));
        } finally {
            over.set(true);
            for (Thread maker : makers) {
                maker.join();
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_process_that_is_ended_has_ended() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        Thread.currentThread().interrupt();
        PageMaker.end(process);
        assertThat(Thread.interrupted()).as("the interruption is handed on").isTrue();
        assertThat(process.isAlive()).isFalse();
    }

    private void assertNoPage(PageMaker maker, String expected) throws IOException {
        assertThat(maker.write(results, "title", run)).hasValueSatisfying(why -> assertThat(why)
                .hasLineCount(1)
                .startsWith("Allure page not written: ")
                .contains(expected)
                .endsWith("the results are in allure-results"));
        assertThat(run.toFile().list()).containsExactly("allure-results");
    }

    private Path zip(String entry, String content) throws IOException {
        Path zip = folder.resolve("allure-commandline-2.34.1.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            entries.putNextEntry(new ZipEntry(entry));
            entries.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            entries.closeEntry();
        }
        return zip;
    }
}
