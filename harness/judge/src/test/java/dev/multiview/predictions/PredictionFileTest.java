package dev.multiview.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.numpy.NumpyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three items a, b and c of the classes 0, 2 and 1, and files of all kinds about them. */
class PredictionFileTest {
    private static final double[] LOGITS = {2, -1, 0, 0.5, 0.25, 3, -2, 4, 1};

    @TempDir
    private Path folder;

    private PredictionFile file(String name, String text) throws IOException {
        return new PredictionFile(Files.writeString(folder.resolve(name), text), name, null);
    }

    private TestSet test() throws IOException {
        return file("labels.csv", "id,label\na,0\nb,2\nc,1\n").labels(null, null, 0);
    }

    private TestSet withoutIds() throws IOException {
        return file("labels.csv", "0\n2\n1\n").labels(null, null, 0);
    }

    /** With ids where a file has some. */
    private TestSet testFor(String lines) throws IOException {
        return lines.toLowerCase(Locale.ROOT).contains("id") ? test() : withoutIds();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "with-header.csv | id,c0,c1,c2;a,2,-1,0;b,0.5,0.25,3;c,-2,4,1",
                "without.csv | 2,-1,0;0.5,.25,3;-2,4,1e0",
                "shuffled.csv | id,c0,c1,c2;c,-2,4,1;a,2,-1,0;b,0.5,0.25,3",
                "ids-last.csv | c0,c1,c2,ID;-2,4,1,c;2,-1,0,a;0.5,0.25,3,b",
                "spaces.csv | id, c0, c1, c2; a, 2, -1, 0;; b, 0.5, 0.25, 3; c, -2, 4, 1;",
                "objects.jsonl | {\"id\":\"b\",\"logits\":[0.5,0.25,3]};{\"id\":\"a\",\"logits\":[2,-1,0]};{\"id\":\"c\",\"logits\":[-2,4,1]}",
                "arrays.jsonl | [2,-1,0];[0.5,0.25,3];;[-2,4,1]",
            })
    void everyFormAndOrderIsTheSame(String name, String lines) throws IOException {
        Predictions found = file(name, lines.replace(";", "\n")).predictions(Optional.empty(), testFor(lines));
        assertThat(found.values()).containsExactly(LOGITS);
        assertThat(found.kind()).isEqualTo(Kind.LOGITS);
        assertThat(found.classes()).isEqualTo(3);
        assertThat(found.predicted(0)).isZero();
        assertThat(found.predicted(1)).isEqualTo(2);
        assertThat(found.predicted(2)).isEqualTo(1);
    }

    @Test
    void arraysAreAlignedByRow() throws IOException {
        Path path = folder.resolve("logits.npy");
        NumpyFile.write(path, LOGITS, 3, 3);
        assertThat(PredictionFile.of(path)
                        .predictions(Optional.empty(), withoutIds())
                        .values())
                .containsExactly(LOGITS);
    }

    @Test
    void idsOfTheTestMayStandInAFileOfTheirOwn() throws IOException {
        TestSet test = file("plain.txt", "0\n2\n1\n").labels(file("ids.txt", "a\nb\nc\n"), "three items", 3);
        assertThat(test.ids()).containsExactly("a", "b", "c");
        Predictions found = file("p.csv", "id,label\nc,1\nb,0\na,0\n").predictions(Optional.empty(), test);
        assertThat(found.values()).containsExactly(0, 0, 1);
    }

    @Test
    void kindsAreToldByNumbersWhereNobodyNamesThem() throws IOException {
        assertThat(file("p.csv", "0.5,0.5,0\n0,0,1\n0.25,0.25,0.5\n")
                        .predictions(Optional.empty(), withoutIds())
                        .kind())
                .isEqualTo(Kind.PROBABILITIES);
        assertThat(file("l.csv", "0\n1\n2\n")
                        .predictions(Optional.empty(), withoutIds())
                        .kind())
                .isEqualTo(Kind.LABELS);
    }

    @Test
    void logProbabilitiesAreSafeForLargeLogits() throws IOException {
        Predictions found = file("p.csv", "1000,0,0\n-1000,0,0\n1,1,1\n").predictions(Optional.empty(), withoutIds());
        double[] logs = new double[3];
        found.logProbabilities(0, logs);
        assertThat(logs).containsExactly(0, -1000, -1000);
        found.logProbabilities(1, logs);
        assertThat(logs[0]).isCloseTo(-1000 - Math.log(2), within(1e-12));
        found.logProbabilities(2, logs);
        assertThat(logs[0]).isCloseTo(-Math.log(3), within(1e-12));
    }

    /** Kind, name of the file, its lines, and what the refusal must say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logits | twice.csv | id,x,y,z;a,1,2,3;a,1,2,3;c,1,2,3 | twice.csv, line 3 (id a) has an id that twice.csv, line 2 (id a) has already",
                "logits | short.csv | 1,2,3;1,2,3 | short.csv has 2 rows, and labels.csv has 3 items",
                "logits | gap.csv | id,x,y,z;a,1,2,3;b,1,2,3 | id c is missing",
                "logits | other.csv | id,x,y,z;a,1,2,3;b,1,2,3;d,1,2,3 | has no row of id c, which is in labels.csv",
                "logits | nan.csv | 1,2,3;1,nan,3;1,2,3 | nan.csv, line 2, column 1, is NaN",
                "logits | inf.csv | 1,2,3;1,2,3;1,2,-Infinity | inf.csv, line 3, column 2, is",
                "logits | text.csv | 1,2,3;1,x,3;1,2,3 | line 2: 'x' is no number",
                "logits | ragged.csv | 1,2,3;1,2;1,2,3 | line 2 has 2 numbers, and the rows before have 3",
                "logits | two.csv | 1,2;1,2;1,2 | has 2 classes, and item 1 of labels.csv has label 2",
                "logits | none.csv | id,x,y,z; | holds no numbers",
                "logits | id.csv | id,x,y,z;a,1,2,3;,1,2,3;c,1,2,3 | some rows have an id and others do not",
                "probabilities | sum.csv | 1,0,0;0.5,0.5,0.5;0,0,1 | sum.csv, line 2 sums to 1.5, and probabilities sum to 1 within 0.001",
                "probabilities | minus.csv | 1,0,0;1.1,-0.1,0;0,0,1 | minus.csv, line 2, column 1, is -0.1, and a probability is not negative",
                "probabilities | logits.jsonl | {\"logits\":[1,2,3]};{\"logits\":[1,2,3]};{\"logits\":[1,2,3]} | calls its numbers logits, and the manifest calls them probabilities",
                "labels | wide.csv | 1,2,3;1,2,3;1,2,3 | has 3 numbers an item, and labels are one",
                "labels | part.csv | 0;1.5;2 | part.csv, line 2 is 1.5, and a class is a whole number from 0",
                "labels | minus.csv | 0;-1;2 | is -1, and a class is",
                "logits | one.csv | 0;1;2 | has 1 numbers an item, and logits are one a class",
                "logits | broken.jsonl | [1,2,3];[1,2;[1,2,3] | broken.jsonl, line 2 is no JSON",
                "logits | twofields.jsonl | {\"logits\":[1,2,3],\"label\":1} | has 2 of the fields",
                "logits | word.jsonl | [1,2,3];[1,\"x\",3] | line 2: \"x\" is no number",
                "logits | what.pkl | 1 | has an ending that is not known; give a file of .npy, .npz, .csv, .txt, .jsonl",
            })
    void badFilesAreRefusedWithFileAndRow(String kind, String name, String lines, String words) throws IOException {
        PredictionFile bad = file(name, lines.replace(";", "\n"));
        TestSet test = testFor(lines);
        refused(() -> bad.predictions(Optional.of(Kind.valueOf(kind.toUpperCase(Locale.ROOT))), test), words);
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        TestSet test = test();
        refused(
                () -> PredictionFile.of(folder.resolve("gone.npz")).predictions(Optional.empty(), test),
                "gone.npz is not there");
        refused(
                () -> file("half.csv", "0.2,0.2,0.1\n0,0,1\n1,0,0\n").predictions(Optional.empty(), withoutIds()),
                "do not sum to 1 in every row");
        refused(
                () -> file("l.csv", "0\n1\n3\n").labels(null, "items", 3),
                "is 3, and a class is a whole number from 0 to 2");
        refused(() -> file("l.csv", "1\n").labels(null, "items", 0), "has 1 item");
        Path plain = folder.resolve("plain.npy");
        NumpyFile.write(plain, LOGITS, 3, 3);
        refused(
                () -> new PredictionFile(plain, "plain.npy", "logits").predictions(Optional.empty(), withoutIds()),
                "plain.npy is no NPZ archive, so it has no array 'logits'; leave out 'array' or --array");
        refused(
                () -> file("nan.jsonl", "[0.5, 0.5]\n[NaN, 0.5]\n").predictions(Optional.empty(), withoutIds()),
                "nan.jsonl, line 2 holds NaN, which is no number in JSON and none that can be judged; mend what wrote it");
        refused(
                () -> file("cut.jsonl", "[0.5, 0.5]\n{\"id\": \"a\" 0.5\n").predictions(Optional.empty(), withoutIds()),
                "cut.jsonl, line 2 is no JSON, it begins '{\"id\": \"a\" 0.5'");
        refused(() -> file("l.csv", "a,b\n1,2\n1,2\n").labels(null, "items", 0), "has 2 columns, and labels are one");
        refused(
                () -> file("p.txt", "0\n2\n").labels(file("ids.txt", "a\nb\nc\n"), "items", 0),
                "has 2 labels, and there are 3 ids");
    }

    @Test
    void idsOnOneSideAloneAreRefused() throws IOException {
        PredictionFile with = file("with.csv", "id,x,y,z\nc,1,2,3\na,1,2,3\nb,1,2,3\n");
        PredictionFile without = file("without.csv", "1,2,3\n1,2,3\n1,2,3\n");
        TestSet plain = withoutIds();
        refused(() -> with.predictions(Optional.empty(), plain), "with.csv has its ids and labels.csv has none");
        TestSet named = test();
        refused(() -> without.predictions(Optional.empty(), named), "without.csv has no ids and labels.csv has some");
    }

    @Test
    void theIndexOfADataFrameIsNoPrediction() throws IOException {
        String counted = ",0,1,2\n0,2,-1,0\n1,0.5,0.25,3\n2,-2,4,1\n";
        assertThat(file("counted.csv", counted)
                        .predictions(Optional.empty(), withoutIds())
                        .values())
                .containsExactly(LOGITS);
        String named = ",0,1,2\nc,-2,4,1\na,2,-1,0\nb,0.5,0.25,3\n";
        assertThat(file("named.csv", named)
                        .predictions(Optional.empty(), test())
                        .values())
                .containsExactly(LOGITS);
    }

    @Test
    void classesCountedFromOneAreSeen() throws IOException {
        TestSet fromZero = withoutIds();
        refused(
                () -> file("l.csv", "1\n3\n2\n").predictions(Optional.empty(), fromZero),
                "predicts classes from 1 to 3, and those of labels.csv go from 0 to 2");
        TestSet fromOne = file("labels.csv", "1\n3\n2\n").labels(null, null, 0);
        refused(
                () -> file("l.csv", "0\n2\n1\n").predictions(Optional.empty(), fromOne),
                "predicts classes from 0 to 2, and those of labels.csv go from 1 to 3");
    }

    private static void refused(ThrowingCallable call, String words) {
        assertThatThrownBy(call)
                .hasMessageContaining(words)
                .asInstanceOf(InstanceOfAssertFactories.type(MultiviewException.class))
                .extracting(MultiviewException::status)
                .isEqualTo(ExitStatus.BAD_INPUT);
    }
}
