package dev.multiview.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@DisabledOnOs(OS.WINDOWS)
@Isolated("sets a property of the process")
class NativeCacheTest {

    private static final String PROPERTY = "org.bytedeco.javacpp.cachedir";
    private static final NativeJars NONE = new NativeJars(List.of());

    @TempDir
    private Path folder;

    private @Nullable String before;

    @BeforeEach
    void rememberTheFolderOfThisProcess() {
        before = System.getProperty(PROPERTY);
    }

    @AfterEach
    void takeItAgain() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void aFolderOfOnesOwnIsMadeAndLeftEmpty() throws IOException {
        Path cache = folder.resolve("deep").resolve("cache");

        new NativeCache(cache).prepare(NONE);

        assertThat(cache).isEmptyDirectory();
        assertThat(System.getProperty(PROPERTY)).isEqualTo(cache.toString());
    }

    @Test
    void aFolderThatEverybodyCanWriteIsRefused() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(refusal(folder, NONE)).contains(folder.toString(), "every user", "MULTIVIEW_CACHE");
    }

    @Test
    void aFolderOfAnotherUserIsRefused() throws IOException {
        try {
            Files.setAttribute(folder, "unix:uid", 12345);
        } catch (IOException e) {
            assumeTrue(false, "only root can give a folder away");
        }

        assertThat(refusal(folder, NONE)).contains("another user (number 12345", "MULTIVIEW_CACHE");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThat(refusal(file.resolve("cache"), NONE)).contains("cannot be used", "MULTIVIEW_CACHE");
    }

    @Test
    void whatIsUnpackedOrCutOffIsKnown() throws IOException {
        Path jar = folder.resolve("lib-1.0-linux-x86_64.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("org/liba.so", "org/libb.so.1", "org/Some.class")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[100]);
                zip.closeEntry();
            }
        }
        NativeJars jars = new NativeJars(List.of(jar));
        Path cache = folder.resolve("cache");
        assertThat(jars.bytesToUnpackInto(cache)).isEqualTo(200);
        Path unpacked = Files.createDirectories(cache.resolve("lib-1.0-linux-x86_64.jar/org"));
        Files.write(unpacked.resolve("liba.so"), new byte[100]);
        Files.write(unpacked.resolve("libb.so.1"), new byte[99]);
        assertThat(jars.bytesToUnpackInto(cache)).isEqualTo(100);
    }

    @Test
    void librariesOfThisProcessAreFound() throws IOException {
        NativeJars all = NativeJars.ofThisProcess(true);
        assertThat(all.bytesToUnpackInto(folder)).isGreaterThan(100_000_000);
        assertThat(NativeJars.ofThisProcess(false).bytesToUnpackInto(folder))
                .isPositive()
                .isLessThan(all.bytesToUnpackInto(folder));
    }

    @Test
    void aDiskWithoutRoomIsRefusedWithWhatIsNeeded() {
        NativeCache cache = new NativeCache(folder);

        cache.demandRoom(438_000_000, 478_000_000);
        assertThatThrownBy(() -> cache.demandRoom(438_000_000, 200_000_000))
                .isInstanceOf(MultiviewException.class)
                .hasMessageContaining("needs 478 MB to unpack them, and its disk has 200 MB left; set MULTIVIEW_CACHE");
    }

    @Test
    void aProbeThatMayNotRunSaysSo() throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(new Probe(Optional.of(program)).runs()).isFalse();
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        assertThat(new Probe(Optional.of(program)).runs()).isTrue();
    }

    @Test
    void theWordsOfOlderAndNewerJavaForAForbiddenProgramAreKnown() {
        assertThat(Probe.forbidden("Cannot run program \"/c/x.probe\": error=13, Permission denied"))
                .isTrue();
        assertThat(Probe.forbidden("Cannot run program \"/c/x.probe\": Exec failed, error: 13 (Permission denied)"))
                .isTrue();
        assertThat(Probe.forbidden("Cannot run program \"/c/x.probe\": Exec failed, error: 2 (No such file)"))
                .isFalse();
        assertThat(Probe.forbidden("error=130, Owner died")).isFalse();
    }

    private static String refusal(Path cache, NativeJars jars) {
        try {
            new NativeCache(cache).prepare(jars);
        } catch (MultiviewException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("Folder " + cache + " is taken");
    }
}
