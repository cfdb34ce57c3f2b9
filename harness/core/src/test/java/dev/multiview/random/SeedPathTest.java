package dev.multiview.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeedPathTest {

    /** Vectors of {@code seed-paths.txt}, which holds their birth certificate. */
    static Stream<String> referenceVectors() throws IOException {
        InputStream resource = Objects.requireNonNull(SeedPathTest.class.getResourceAsStream("seed-paths.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("referenceVectors")
    void streamIsXoshiro256PlusPlusSeededWithTheDigestOfThePath(String line) {
        int tab = line.indexOf('\t');
        UniformRandomProvider random = new SeedPath(line.substring(0, tab)).generator();
        for (String expected : line.substring(tab + 1).split(" ", -1)) {
            assertThat(random.nextLong()).isEqualTo(Long.parseLong(expected));
        }
    }

    @Test
    void childrenAreWrittenAsOnADisk() {
        SeedPath path = SeedPath.root(42).child("draw", 3).child("member", 0).child("init");
        assertThat(path.text()).isEqualTo("42/draw=3/member=0/init");
    }

    @Test
    void everyGeneratorOfAPathStartsAnew() {
        SeedPath path = SeedPath.root(1).child("order");
        UniformRandomProvider first = path.generator();
        long expected = first.nextLong();
        first.nextLong();
        assertThat(path.generator().nextLong()).isEqualTo(expected);
    }

    @Test
    void streamsDependNeitherOnOrderNorOnThread() {
        List<SeedPath> paths = manyPaths();
        Map<SeedPath, Long> forwards = new ConcurrentHashMap<>();
        paths.forEach(path -> forwards.put(path, path.generator().nextLong()));

        List<SeedPath> shuffled = new ArrayList<>(paths);
        Collections.reverse(shuffled);
        Map<SeedPath, Long> elsewhere = new ConcurrentHashMap<>();
        shuffled.parallelStream()
                .forEach(path -> elsewhere.put(path, path.generator().nextLong()));

        assertThat(elsewhere).isEqualTo(forwards);
    }

    @Test
    void differentPathsGiveDifferentStreams() {
        Set<List<Long>> starts = new HashSet<>();
        List<SeedPath> paths = manyPaths();
        for (SeedPath path : paths) {
            UniformRandomProvider random = path.generator();
            starts.add(Arrays.asList(random.nextLong(), random.nextLong()));
        }
        assertThat(starts).hasSameSizeAs(paths);
    }

    @Test
    void indexIsNoPartOfTheName() {
        SeedPath root = SeedPath.root(1);
        assertThat(root.child("draw", 11)).isNotEqualTo(root.child("draw", 1).child("1"));
        assertThat(root.child("draw", 11)).isNotEqualTo(SeedPath.root(11).child("draw", 1));
    }

    /** 2000 paths such as a run has: two roots, five draws, two purposes of a hundred members. */
    private static List<SeedPath> manyPaths() {
        return IntStream.range(0, 2000)
                .mapToObj(i -> SeedPath.root(i % 2)
                        .child("draw", i / 2 % 5)
                        .child("member", i / 20)
                        .child(i / 10 % 2 == 0 ? "init" : "order"))
                .toList();
    }
}
