package dev.multiview.image.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of each kind, whole and damaged. */
class OwnFolderTest {
    @TempDir
    private Path folder;

    @Test
    void everyKindGivesTheSamePicturesByClass() {
        for (OwnFolder read : new OwnFolder[] {
            OwnFolder.read("mine", SmallFolders.pictures(folder.resolve("png"), 3)),
            OwnFolder.read("mine", SmallFolders.idx(folder.resolve("idx"), 3)),
            OwnFolder.read("mine", SmallFolders.cifar(folder.resolve("cifar"), 6)),
        }) {
            assertThat(read.set().classes()).isEqualTo(2);
            assertThat(read.set().example(1)).containsOnly(100);
            assertThat(read.set().counts()[0]).isEqualTo(read.set().counts()[1]).isPositive();
            assertThat(read.training()).isGreaterThanOrEqualTo(read.set().count() / 2);
        }
    }

    @Test
    void picturesInFoldersKeepNamesAndLevelsAndTheirDigestNamesThem() {
        OwnFolder read = OwnFolder.read("mine", SmallFolders.pictures(folder, 2));
        assertThat(read.set().classNames()).containsExactly("a", "b");
        assertThat(read.digests()).hasSize(8).containsKey("train/a/0.png");
        assertThat(read.set().side()).isEqualTo(8);
        // Training and test pictures are the same here.
        assertThat(read.set().repeated()).isEqualTo(4);
    }

    @Test
    void theSetsDigestIsThatOfItsPicturesNamesAndOrder() throws IOException {
        String before =
                OwnFolder.read("mine", SmallFolders.pictures(folder, 2)).set().canonical();
        assertThat(OwnFolder.read("mine", folder).set().canonical()).isEqualTo(before);
        Files.write(folder.resolve("test/b/1.png"), SmallFolders.png(8, 8, 7));
        String changed = OwnFolder.read("mine", folder).set().canonical();
        assertThat(changed).isNotEqualTo(before);
        yaml("classes: [b, a]");
        assertThat(OwnFolder.read("mine", folder).set().canonical()).isNotEqualTo(changed);
    }

    @Test
    void numbersAsNamesOfFoldersAreInTheOrderOfTheNumbers() {
        for (String name : new String[] {"10", "9", "2"}) {
            SmallFolders.write(folder.resolve(name + "/x.png"), SmallFolders.png(8, 8, 1));
        }
        assertThat(OwnFolder.read("mine", folder).set().classNames()).containsExactly("2", "9", "10");
    }

    @Test
    void hiddenFilesAndThoseOfFileManagersAreNotSeen() throws IOException {
        SmallFolders.pictures(folder, 2);
        Files.writeString(folder.resolve("train/a/.DS_Store"), "x");
        Files.writeString(folder.resolve("train/b/Thumbs.db"), "x");
        Files.createDirectories(folder.resolve("train/.cache"));
        assertThat(OwnFolder.read("mine", folder).digests()).hasSize(8);
    }

    @Test
    void transposedFilesAreTurnedAndSaidToBe() {
        byte[] two = "label,a,b,c,d\n0,1,2,3,4\n1,5,6,7,8\n".getBytes(StandardCharsets.UTF_8);
        SmallFolders.write(folder.resolve("train.csv"), two);
        yaml("orientation: transposed\nside: 4");
        OwnFolder read = OwnFolder.read("mine", folder);
        assertThat(read.set().example(0)).startsWith(1, 1, 3, 3, 1, 1, 3, 3, 2, 2, 4, 4);
        assertThat(read.remarks()).anyMatch(remark -> remark.contains("transposed"));
    }

    @Test
    void labelsMayBeginAtAnotherNumberThanZero() {
        SmallFolders.csv(folder, 2);
        SmallFolders.write(
                folder.resolve("train.csv"),
                "label,p0,p1,p2,p3\n1,0,0,0,0\n2,9,9,9,9\n".getBytes(StandardCharsets.UTF_8));
        yaml("label-offset: 1\nside: 4");
        assertRefused("holds label 0 in line 2, and labels must be 1 to 100");
        SmallFolders.write(
                folder.resolve("test.csv"), "label,p0,p1,p2,p3\n2,1,1,1,1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(OwnFolder.read("mine", folder).set().classNames()).containsExactly("1", "2");
    }

    @Test
    void whiteOfCsvFilesIsWhatSetYamlSays() {
        SmallFolders.write(
                folder.resolve("train.csv"),
                "p0,p1,label,p2,p3\n0,0.25,0,0.5,1\n0,0,1,0,0\n".getBytes(StandardCharsets.UTF_8));
        yaml("brightest: 1\nside: 4");
        assertThat(OwnFolder.read("mine", folder).set().example(0))
                .startsWith(0, 0, 64, 64)
                .endsWith(128, 128, 255, 255);
    }

    @Test
    void cifar100HasFineOrCoarseClassesAndTheNamesBesideIt() throws IOException {
        byte[] bytes = new byte[4 * 3074];
        for (int i = 0; i < 4; i++) {
            bytes[i * 3074] = (byte) (i / 2);
            bytes[i * 3074 + 1] = (byte) i;
        }
        // Record 3 is pure red.
        Arrays.fill(bytes, 3 * 3074 + 2, 3 * 3074 + 2 + 1024, (byte) 255);
        SmallFolders.write(folder.resolve("train.bin"), bytes);
        Files.writeString(folder.resolve("fine_label_names.txt"), "apple\nbee\ncat\ndog\n");
        OwnSet fine = OwnFolder.read("mine", folder).set();
        assertThat(fine.classNames()).containsExactly("apple", "bee", "cat", "dog");
        assertThat(fine.example(3)).containsOnly(76);
        yaml("labels: coarse");
        assertThat(OwnFolder.read("mine", folder).set().counts()).containsExactly(2, 2);
    }

    @Test
    void damagedPictureFoldersAreRefused() throws IOException {
        SmallFolders.pictures(folder, 2);
        Path file = folder.resolve("train/a/0.png");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("File " + file + " is truncated");
        whole[whole.length - 20] ^= 1;
        Files.write(file, whole);
        assertRefused("File " + file + " is damaged: the chunk at byte 33 has another checksum");
        Files.writeString(file, "no picture");
        assertRefused("File " + file + " is no PNG or JPEG by its first bytes; save the picture anew");
        Files.write(file, new byte[0]);
        assertRefused("is no PNG or JPEG");
        Files.write(file, SmallFolders.png(9, 9, 1));
        assertRefused("has 8 x 8 pixels, but the first picture read has 9 x 9; write the side");
        Files.write(file, SmallFolders.png(9, 8, 1));
        assertRefused("pictures of 9 rows and 8 columns, which are no squares; write a side into set.yaml");
        Files.delete(file);
        Files.writeString(folder.resolve("train/a/notes.txt"), "x");
        assertRefused("notes.txt ends in none of .png, .jpg, .jpeg");
        Files.delete(folder.resolve("train/a/notes.txt"));
        Files.createDirectories(folder.resolve("train/a/more"));
        assertRefused("more is a folder within a class");
    }

    @Test
    void foldersThatAreNoClassesAreRefused() throws IOException {
        SmallFolders.pictures(folder, 1);
        Files.createDirectories(folder.resolve("test/c"));
        assertRefused("Folder " + folder.resolve("test/c") + " is a class that");
        Files.delete(folder.resolve("test/c"));
        Files.delete(folder.resolve("train/b/0.png"));
        assertRefused("Folder " + folder.resolve("train/b") + " holds no picture; put pictures");
        Files.delete(folder.resolve("train/b"));
        assertRefused("Folder " + folder.resolve("train") + " has 1 class folder; give 2 to 100");
    }

    @Test
    void aLinkThatLeadsToItselfIsRefused() throws IOException {
        SmallFolders.pictures(folder, 1);
        Files.createSymbolicLink(folder.resolve("train/a/loop.png"), folder.resolve("train/a/loop.png"));
        assertRefused("loop.png is no file that can be opened");
        Files.delete(folder.resolve("train/a/loop.png"));
        Files.createSymbolicLink(folder.resolve("train/a/up"), folder.resolve("train"));
        assertRefused("up is a folder within a class");
    }

    @Test
    void damagedIdxFilesAreRefused() throws IOException {
        SmallFolders.idx(folder, 3);
        Path images = folder.resolve("train-images-idx3-ubyte");
        byte[] whole = Files.readAllBytes(images);
        Files.write(images, Arrays.copyOf(whole, 100));
        assertRefused("File " + images + " is truncated: its header announces 384 bytes, but 84 follow it");
        Files.write(images, Arrays.copyOf(whole, 9));
        assertRefused("is truncated: it ends after 9 bytes, within its header of 16");
        Files.write(images, Arrays.copyOf(whole, whole.length + 1));
        assertRefused("is too long: its header announces 384 bytes, but 385");
        byte[] other = whole.clone();
        other[3] = 1;
        Files.write(images, other);
        assertRefused("begins with 0x00000801, but IDX files of this kind begin with 0x00000803");
        Files.write(images, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        assertRefused("cannot be unpacked (EOFException");
        Files.delete(images);
        assertRefused("lacks train-images-idx3-ubyte or train-images-idx3-ubyte.gz");
        Files.write(images, whole);
        Path labels = folder.resolve("t10k-labels-idx1-ubyte");
        byte[] changed = Files.readAllBytes(labels);
        changed[9] = 7;
        Files.write(labels, changed);
        assertRefused("holds no training picture of class '2' (label 2)");
        yaml("classes: [x, y]");
        assertRefused("File " + labels + " holds label 7 at place 1, and labels must be 0 to 1; mend it");
    }

    @Test
    void damagedCifarFilesAreRefused() throws IOException {
        SmallFolders.cifar(folder, 4);
        Path batch = folder.resolve("data_batch_2.bin");
        Files.write(batch, Arrays.copyOf(Files.readAllBytes(batch), 3000));
        assertRefused("File " + batch + " has 3000 bytes, which are no whole records of 3073");
        Files.delete(batch);
        assertRefused("lacks data_batch_2.bin");
    }

    @Test
    void damagedCsvFilesAreRefused() {
        SmallFolders.csv(folder, 3);
        yaml("side: 4");
        csv("kind,p0,p1,p2,p3\n0,1,2,3,4\n", "has no column 'label' in its first line");
        csv("label,p0,p1,p2\n0,1,2,3\n", "has 3 columns beside the labels, which are no square number");
        csv("label,p0,p1,p2,p3\n0,1,2,3\n", "has 4 cells in line 2, and its first line 5");
        csv("label,p0,p1,p2,p3\n0,1,NaN,3,4\n", "holds 'NaN' in column p1, line 2");
        csv("label,p0,p1,p2,p3\n0,1,2,3,x\n", "holds 'x' in column p3, line 2");
        csv("label,p0,p1,p2,p3\n0,1,2,3,256\n", "a pixel is a number from 0 to 255.0");
        csv("label,p0,p1,p2,p3\n1.5,1,2,3,4\n", "holds the label '1.5' in line 2");
        csv("label,p0,p1,p2,p3\n0,1,2,3,4\n0,1,2,3,4\n", "holds no training picture of class '1' (label 1), but test");
        csv("label,p0,p1,p2,p3\n", "holds no training picture of class '0'");
        csv("", "holds no training picture of class '0'");
        csv("label,p1,p0,p2,p3\n0,1,2,3,4\n", "test.csv has other columns than train.csv");
        csv("label,p0,p1,p2,p3\n0,\"1,2,3,4\n", "is no CSV that can be read");
    }

    @Test
    void aFolderOfNoKindAndANameThatIsNoneAreRefused() {
        assertRefused("holds no set of a known kind; give folders of PNG or JPEG files by class");
        for (String name : new String[] {"Mine", "1x", "a b", "mnist"}) {
            assertThat(catchThrowableOfType(MultiviewException.class, () -> OwnFolder.read(name, folder)))
                    .hasMessageContaining("Set name '" + name + "' is ");
        }
        assertThat(catchThrowableOfType(MultiviewException.class, () -> OwnFolder.read("mine", folder.resolve("x"))))
                .hasMessageContaining("does not exist; name the folder of set mine with --set mine=FOLDER");
    }

    @Test
    void aSetYamlThatNobodyReadsIsRefused() {
        SmallFolders.pictures(folder, 1);
        yaml("sid: 8");
        assertRefused("has the key 'sid', which is unknown; did you mean 'side'?");
        yaml("side: 65");
        assertRefused("has 65 as side; give a whole number from 4 to 64");
        yaml("classes: [a]");
        assertRefused("as classes; give a list of 2 to 100 different names");
        yaml("classes: [a, c]");
        assertRefused("names the classes a, c, but " + folder.resolve("train") + " has folders a, b");
        yaml("orientation: left");
        assertRefused("has 'left' as orientation; give upright or transposed");
        yaml("side: [");
        assertRefused("is no YAML in line");
        yaml("- side");
        assertRefused("is no list of keys and values");
        yaml(SetFile.template());
        assertThat(OwnFolder.read("mine", folder).set().side()).isEqualTo(8);
    }

    @Test
    void anUncommentedTemplateIsUnderstood() {
        SmallFolders.pictures(folder, 1);
        yaml(SetFile.template()
                .lines()
                .skip(1)
                .map(line -> line.substring(2))
                .reduce("", (a, b) -> a + b + "\n")
                .replace("[cat, dog]", "[a, b]"));
        assertThat(OwnFolder.read("mine", folder).set().terms())
                .isEqualTo("Set mine is the user's own; licence: CC BY 4.0, by whom");
    }

    private void csv(String training, String sentence) {
        SmallFolders.write(folder.resolve("train.csv"), training.getBytes(StandardCharsets.UTF_8));
        assertRefused(sentence);
    }

    private void yaml(String text) {
        SmallFolders.write(folder.resolve("set.yaml"), text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String sentence) {
        MultiviewException refused =
                catchThrowableOfType(MultiviewException.class, () -> OwnFolder.read("mine", folder));
        assertThat(refused).isNotNull().hasMessageContaining(sentence);
        assertThat(refused.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(refused.getMessage()).hasLineCount(1).contains("; ");
    }
}
