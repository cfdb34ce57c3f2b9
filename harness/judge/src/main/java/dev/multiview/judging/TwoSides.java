package dev.multiview.judging;

import dev.multiview.claim.Rule;
import dev.multiview.judging.Manifest.Measure;
import dev.multiview.judging.Manifest.Run;
import dev.multiview.judging.Manifest.Stated;
import dev.multiview.judging.Manifest.Test;
import dev.multiview.predictions.Kind;
import dev.multiview.predictions.PredictionFile;
import dev.multiview.predictions.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two folders of predictions as a manifest with one claim: that the candidate gains at least a margin over the baseline.
 *
 * @param baseline file or folder
 * @param candidate file or folder
 * @param labels file of true classes
 * @param ids file of ids, or null
 * @param metric what is compared, no metric about a third model
 * @param margin smallest gain of interest, not negative
 * @param kind what files hold; empty if they say so
 * @param array name of the array in NPZ files, or null
 * @param unpaired whether files of the same name are no pairs
 */
public record TwoSides(
        Path baseline,
        Path candidate,
        Path labels,
        @Nullable Path ids,
        Metric metric,
        double margin,
        Optional<Kind> kind,
        @Nullable String array,
        boolean unpaired) {
    private static final String BASELINE = "baseline";
    private static final String CANDIDATE = "candidate";

    /**
     * The manifest.
     *
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if there are no files, or some that are no pairs
     */
    public Manifest manifest() {
        if (metric.relative()) {
            throw Refusal.of(
                    "Metric %s is about a third model; write a manifest, see 'multiview judge --template'",
                    metric.label());
        }
        if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
            throw Refusal.of("Margin %s is no number from 0 on; give the smallest gain of interest", margin);
        }
        List<Run> runs = new ArrayList<>(runs(BASELINE, baseline));
        List<Run> others = runs(CANDIDATE, candidate);
        if (!unpaired) {
            demandPairs(runs, others);
        }
        runs.addAll(others);
        Stated claim = new Stated(
                "candidate-gains",
                "The candidate's " + metric.label() + " is lower than the baseline's"
                        + (margin == 0 ? "" : " by at least " + Words.number(margin)),
                "given on the command line",
                new Measure(CANDIDATE, BASELINE, metric, null),
                new Rule.Effect(margin),
                List.of(),
                Manifest.Scope.TRAINING);
        Manifest manifest = new Manifest(
                "compare",
                "compare",
                List.of(new Test(
                        0,
                        PredictionFile.of(labels),
                        ids == null ? null : PredictionFile.of(ids),
                        String.valueOf(labels.getFileName()),
                        0)),
                runs,
                List.of(),
                List.of(claim));
        ManifestCheck.demand(manifest);
        return manifest;
    }

    private List<Run> runs(String role, Path path) {
        List<Path> files;
        if (!Files.isDirectory(path)) {
            files = List.of(path);
        } else {
            try (Stream<Path> children = Files.list(path)) {
                files = children.filter(Files::isRegularFile)
                        .filter(PredictionFile::readable)
                        .filter(file -> !same(file, labels) && !same(file, ids))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw Refusal.of("Folder %s cannot be read; permit it or name another", path);
            }
        }
        if (files.isEmpty()) {
            throw Refusal.of(
                    "Folder %s holds no file of %s; name one that does",
                    path, String.join(", ", PredictionFile.ENDINGS));
        }
        boolean one = files.size() == 1;
        return files.stream()
                .map(file -> new Run(
                        role,
                        1,
                        unpaired ? role + " " + stem(file) : one ? "1" : stem(file),
                        null,
                        new PredictionFile(file, file.toString(), array),
                        kind,
                        null))
                .toList();
    }

    private static boolean same(Path file, @Nullable Path other) {
        return other != null
                && file.toAbsolutePath()
                        .normalize()
                        .equals(other.toAbsolutePath().normalize());
    }

    /** Files that were meant as pairs and are none would be compared without what they have in common. */
    private void demandPairs(List<Run> runs, List<Run> others) {
        Set<String> one = names(runs);
        Set<String> other = names(others);
        if (one.equals(other) || one.size() == 1 || other.size() == 1) {
            return;
        }
        Set<String> alone = new TreeSet<>(one);
        alone.removeAll(other);
        boolean inBaseline = !alone.isEmpty();
        if (!inBaseline) {
            alone.addAll(other);
            alone.removeAll(one);
        }
        throw Refusal.of(
                "File %s of %s has none of its name in %s; name files of a pair alike, such as by their seed, or say --unpaired",
                alone.iterator().next(), inBaseline ? baseline : candidate, inBaseline ? candidate : baseline);
    }

    private static Set<String> names(List<Run> runs) {
        return runs.stream().map(Run::seed).collect(Collectors.toSet());
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.'));
    }
}
