package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.exit.ExitStatus;
import dev.multiview.fixture.RealPictures;
import dev.multiview.image.ImageFile;
import dev.multiview.image.ImageLibrary;
import dev.multiview.image.ImageSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code multiview data} as people type it. */
class DataCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void the_official_files_are_fetched_checked_and_then_found() throws IOException {
        Path published = RealPictures.folder(ImageSet.MNIST);
        try (LoopbackServer server = new LoopbackServer()) {
            for (ImageFile file : ImageSet.MNIST.files()) {
                server.serve(file.publishedName(), Files.readAllBytes(published.resolve(file.publishedName())));
            }
            // The slash at the end is not asked for.
            String from = server.folder().toString().replaceAll("/$", "");
            server.cutAfter(5_000_000);
            assertThat(run("data", "fetch", "mnist", "--to=" + folder, "--from=" + from))
                    .isEqualTo(ExitStatus.FAILED.status());
            assertOneSentence("train-images-idx3-ubyte.gz of mnist", "of 9912422 bytes; run the same command again");

            server.cutAfter(Integer.MAX_VALUE);
            assertThat(run("data", "fetch", "mnist", "--to=" + folder, "--from=" + from))
                    .isZero();
            assertThat(out.toString())
                    .contains("train-labels-idx1-ubyte.gz is already there", "Resuming train-images-idx3-ubyte.gz")
                    .contains("Image set mnist is complete in " + folder.resolve("mnist"), "CC BY-SA 3.0");
        }
        assertThat(new ImageLibrary(List.of(folder)).find(ImageSet.MNIST)).contains(folder.resolve("mnist"));
        assertThat(run("data", "list", "--data=" + folder)).isZero();
        assertThat(out.toString())
                .contains("Looking in " + folder)
                .containsPattern("fashion-mnist +absent; get it with 'harness/multiview data fetch fashion-mnist'")
                .containsPattern(" mnist +" + folder.resolve("mnist"));
    }

    @Test
    void an_unknown_set_names_those_that_there_are() {
        assertThat(run("data", "fetch", "cifar", "--to=" + folder)).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("Image set 'cifar' is unknown; give one of fashion-mnist, mnist");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_address_that_is_none_is_refused_before_a_folder_is_made() {
        for (String address : List.of("files", "ftp://host/x", "http://", "http://host:70000/", "http://a b/")) {
            assertThat(run("data", "fetch", "mnist", "--to=" + folder, "--from=" + address))
                    .isEqualTo(ExitStatus.BAD_INPUT.status());
            assertOneSentence("Address '" + address + "' is no folder of the web; give one that begins with http://");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        for (String address : List.of("http://me:secret@host/x", "http://me:sec/ret@host/x", "http://me:secret@a b/")) {
            assertThat(run("--verbose", "data", "fetch", "mnist", "--to=" + folder, "--from=" + address))
                    .isEqualTo(ExitStatus.BAD_INPUT.status());
            assertThat(err.toString()).contains("Address 'http://...@").doesNotContain("sec");
            assertThat(out.toString()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_address_with_a_query_is_refused_since_the_query_would_be_lost() {
        assertThat(run("data", "fetch", "mnist", "--to=" + folder, "--from=http://host/x?token=1"))
                .isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("and has no user, password or query");
    }

    @Test
    void the_help_names_the_variables_for_a_proxy() {
        assertThat(run("data", "fetch", "--help")).isZero();
        assertThat(out.toString()).contains("HTTPS_PROXY", "NO_PROXY", "https.proxyHost");
    }

    @Test
    void a_command_without_its_verb_names_the_verbs() {
        assertThat(run("data")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("expected fetch, list or look");
        assertThat(run("data", "fetch")).isEqualTo(ExitStatus.BAD_INPUT.status());
        assertOneSentence("SET");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Engine.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void assertOneSentence(String... parts) {
        assertThat(err.toString()).hasLineCount(1).startsWith("multiview: ").contains(parts);
    }
}
