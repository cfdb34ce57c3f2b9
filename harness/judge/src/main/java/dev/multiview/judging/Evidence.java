package dev.multiview.judging;

import dev.multiview.judging.Manifest.Formed;
import dev.multiview.judging.Manifest.Measure;
import dev.multiview.judging.Manifest.Run;
import dev.multiview.judging.Manifest.Test;
import dev.multiview.predictions.Predictions;
import dev.multiview.predictions.Refusal;
import dev.multiview.predictions.TestSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that a manifest names, read and checked once: test sets, predictions, and the ensembles formed of them. */
final class Evidence {
    private final Manifest manifest;
    private final Map<Integer, TestSet> tests = new LinkedHashMap<>();
    private final Map<Run, Predictions> runs = new LinkedHashMap<>();

    /**
     * Members of one ensemble.
     *
     * @param draw their draw
     * @param group name of the group; empty if it is the draw's only one
     * @param members in the manifest's order
     */
    record Group(int draw, String group, List<Run> members) {}

    Evidence(Manifest manifest) {
        this.manifest = manifest;
        for (Test test : manifest.tests()) {
            tests.put(test.draw(), test.labels().labels(test.ids(), test.name(), test.classes()));
        }
        for (Run run : manifest.runs()) {
            runs.put(run, run.predictions().predictions(run.kind(), test(run.draw())));
        }
        demandSameClasses();
    }

    private void demandSameClasses() {
        List<Predictions> all =
                runs.values().stream().filter(Predictions::hasClasses).toList();
        for (Predictions each : all) {
            if (each.classes() != all.get(0).classes()) {
                throw Refusal.of(
                        "%s has %d numbers an item and %s has %d; compare models of the same classes, and leave out columns that"
                                + " are none",
                        each.file(),
                        each.classes(),
                        all.get(0).file(),
                        all.get(0).classes());
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The test set of a draw. */
    TestSet test(int draw) {
        TestSet own = tests.get(draw);
        return own != null ? own : Objects.requireNonNull(tests.get(0), "every draw has a test set");
    }

    /** Whether each draw has items of its own. */
    boolean ownItems() {
        return !tests.containsKey(0) && tests.size() > 1;
    }

    /** The runs of a role, in the manifest's order. */
    List<Run> runs(String role) {
        return manifest.runs().stream().filter(run -> run.role().equals(role)).toList();
    }

    Predictions of(Run run) {
        return Objects.requireNonNull(runs.get(run), "every run was read");
    }

    /** The groups of members of an ensemble, in order of first appearance. */
    List<Group> groups(Formed formed) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Run run : runs(formed.of())) {
            String group = run.group() == null ? "" : run.group();
            groups.computeIfAbsent(run.draw() + " " + group, key -> new Group(run.draw(), group, new ArrayList<>()))
                    .members()
                    .add(run);
        }
        return List.copyOf(groups.values());
    }

    /** An ensemble of members. */
    Predictions ensemble(Formed formed, List<Run> members) {
        return Ensembles.of(formed.role(), members.stream().map(this::of).toList(), formed.average());
    }

    Optional<Formed> formed(String role) {
        return manifest.ensembles().stream()
                .filter(formed -> formed.role().equals(role))
                .findFirst();
    }

    /** The losses of a role. */
    Side side(String role, Measure measure) {
        Optional<Formed> formed = formed(role);
        return formed.isPresent() ? ensembles(formed.get(), measure) : trained(role, measure);
    }

    private Side trained(String role, Measure measure) {
        List<Replicate> replicates = new ArrayList<>();
        for (Run run : runs(role)) {
            Predictions reference = reference(measure, run.draw(), run.group(), run.seed());
            replicates.add(new Replicate(
                    run.draw(),
                    run.group() == null ? "" : run.group(),
                    run.seed(),
                    measure.metric().losses(of(run), test(run.draw()), reference)));
        }
        List<@Nullable String> teachers =
                runs(role).stream().map(Run::teacher).distinct().toList();
        return new Side(
                role,
                replicates,
                Optional.empty(),
                List.of(),
                teachers.size() == 1 ? Optional.ofNullable(teachers.get(0)) : Optional.empty());
    }

    private Side ensembles(Formed formed, Measure measure) {
        List<Group> groups = groups(formed);
        List<Replicate> replicates = new ArrayList<>();
        for (Group group : groups) {
            replicates.add(losses(formed, group, group.members(), "", measure));
        }
        List<Replicate> without = new ArrayList<>();
        if (groups.size() == 1 && groups.get(0).members().size() > 1) {
            Group only = groups.get(0);
            for (Run left : only.members()) {
                List<Run> others =
                        only.members().stream().filter(run -> !run.equals(left)).toList();
                without.add(losses(formed, only, others, left.seed(), measure));
            }
        }
        return new Side(formed.role(), replicates, Optional.of(formed.of()), without, Optional.empty());
    }

    private Replicate losses(Formed formed, Group group, List<Run> members, String name, Measure measure) {
        Predictions reference = reference(measure, group.draw(), group.group(), "");
        return new Replicate(
                group.draw(),
                group.group(),
                name,
                measure.metric().losses(ensemble(formed, members), test(group.draw()), reference));
    }

    /** What agreement and divergence are with, and that it is not varied, as the end of a sentence; empty for other metrics. */
    Optional<String> referenceWords(Measure measure) {
        String role = measure.reference();
        if (role == null) {
            return Optional.empty();
        }
        String metric = measure.metric().label();
        Optional<Formed> formed = formed(role);
        boolean draws = manifest.runs().stream().map(Run::draw).distinct().count() > 1;
        if (formed.isPresent()) {
            String of = formed.get().of();
            boolean own = List.of(measure.candidate(), String.valueOf(measure.baseline())).stream()
                    .anyMatch(side -> side.equals(of)
                            || formed(side).map(Formed::of).filter(of::equals).isPresent());
            String which = draws ? role + " of the same draw" : "this one " + role;
            return Optional.of(metric + " is with " + which
                    + (own
                            ? ", which holds the runs of " + of
                                    + " that are judged, and is taken as it is: how another would"
                                    + " differ is not in the interval"
                            : draws ? "" : ", which is taken as it is and not made again"));
        }
        List<Run> runs = runs(role);
        boolean one = runs.stream().map(Run::draw).distinct().count() == runs.size();
        return Optional.of(metric + " is with "
                + (!one
                        ? role + " of the same seed"
                        : draws
                                ? role + " of the same draw"
                                : "this one " + role + ", which is taken as it is and not trained again"));
    }

    /** What agreement and divergence are with: the ensemble of the same draw, the only run, or that of the same draw and seed. */
    private @Nullable Predictions reference(Measure measure, int draw, @Nullable String group, String seed) {
        String role = measure.reference();
        if (role == null) {
            return null;
        }
        Optional<Formed> formed = formed(role);
        if (formed.isPresent()) {
            List<Group> groups = groups(formed.get()).stream()
                    .filter(each -> each.draw() == draw)
                    .filter(each -> group == null
                            || group.isEmpty()
                            || each.group().isEmpty()
                            || each.group().equals(group))
                    .toList();
            if (groups.size() == 1) {
                return ensemble(formed.get(), groups.get(0).members());
            }
        }
        List<Run> runs = runs(role).stream().filter(run -> run.draw() == draw).toList();
        List<Run> same = runs.size() == 1
                ? runs
                : runs.stream().filter(run -> run.seed().equals(seed)).toList();
        if (same.size() != 1) {
            throw Refusal.of(
                    "%s: role %s has no one run of draw %d and seed '%s' that %s could be measured against; give one run a draw,"
                            + " or one of every seed",
                    manifest.file(), role, draw, seed, measure.candidate());
        }
        return of(same.get(0));
    }
}
