package dev.multiview.data;

import java.util.ArrayList;
import java.util.List;

/** Compares labels and view labels of one group of samples with their specification; values are not looked at. */
final class ViewChecks {
    private final MultiViewSpec spec;
    private final SampleGroup group;

    private final int[] labelCount;
    private final int[][] mainViewCount;
    private final int[] presence;
    private final int[] minorCount;
    private final int[] ownAtPlace;
    /** Scratch: patches of each feature in the sample in hand, all 0 between samples. */
    private final int[] patchesOf;

    private ViewChecks(MultiViewSpec spec, SampleGroup group) {
        this.spec = spec;
        this.group = group;
        labelCount = new int[spec.classes()];
        mainViewCount = new int[spec.classes()][spec.views()];
        presence = new int[spec.features()];
        minorCount = new int[spec.otherFeatures() + 1];
        ownAtPlace = new int[spec.patches()];
        patchesOf = new int[spec.features()];
    }

    /**
     * Counts and returns what chance decides.
     *
     * @throws SelfCheckException if a sample does not show the features that its label says
     */
    static List<Check> of(MultiViewSpec spec, SampleGroup group, MinorLaw law) {
        ViewChecks checks = new ViewChecks(spec, group);
        int[] members = group.members();
        for (int i : members) {
            checks.count(i);
        }
        return checks.checks(members.length, MinorCount.of(spec, law, group.singleView()));
    }

    private void count(int i) {
        int label = group.samples().labels()[i];
        ViewLabels views = group.samples().views();
        labelCount[label]++;
        for (int p = 0; p < spec.patches(); p++) {
            int f = views.feature(i, p);
            if (f >= 0) {
                patchesOf[f]++;
                ownAtPlace[p] += f / spec.views() == label ? 1 : 0;
            }
        }
        countOwn(i, label, views.mainView()[i]);
        countMinors(i, views);
    }

    private void countOwn(int i, int label, int mainView) {
        for (int view = 0; view < spec.views(); view++) {
            boolean absent = spec.weights().own(view, mainView).absent();
            take(i, label * spec.views() + view, absent ? 0 : spec.patchesPerFeature());
        }
        if (mainView >= 0) {
            mainViewCount[label][mainView]++;
        }
    }

    private void countMinors(int i, ViewLabels views) {
        int minors = 0;
        for (int p = 0; p < spec.patches(); p++) {
            int f = views.feature(i, p);
            if (f >= 0 && patchesOf[f] > 0) { // else own, or seen on an earlier patch
                take(i, f, spec.patchesPerFeature());
                presence[f]++;
                minors++;
            }
        }
        minorCount[minors]++;
    }

    private void take(int i, int f, int expected) {
        if (patchesOf[f] != expected) {
            throw new SelfCheckException("Draw of " + spec.name() + " contradicts its specification: sample " + i
                    + " among " + group.name() + ", of class " + group.samples().labels()[i] + ", shows feature " + f
                    + " on " + patchesOf[f] + " patches, expected " + expected + " exactly");
        }
        patchesOf[f] = 0;
    }

    private List<Check> checks(int samples, MinorCount minors) {
        List<Check> checks = new ArrayList<>();
        for (int c = 0; c < spec.classes(); c++) {
            // Dealt out in turn, so counts are the mean rounded up or down.
            double mean = (double) samples / spec.classes();
            add(checks, "number of class " + c, labelCount[c], new Law.Exact(mean, Math.nextDown(1.0)));
        }
        for (int f = 0; f < spec.features(); f++) {
            int others = samples - labelCount[f / spec.views()];
            add(checks, "presence of minor feature " + f, presence[f], new Law.Count(others, minors.presence()));
        }
        for (int j = 0; j < minorCount.length; j++) {
            Law law = new Law.Count(samples, minors.probability(j));
            add(checks, "number with " + j + " minor features", minorCount[j], law);
        }
        double own = (double) spec.ownShown(group.singleView()) * spec.patchesPerFeature() / spec.patches();
        for (int p = 0; p < spec.patches(); p++) {
            add(checks, "presence of own features at place " + p, ownAtPlace[p], new Law.Count(samples, own));
        }
        if (group.singleView()) {
            addMainViews(checks, samples);
        }
        return checks;
    }

    private void addMainViews(List<Check> checks, int samples) {
        double share = 1.0 / spec.views();
        for (int view = 0; view < spec.views(); view++) {
            int total = 0;
            for (int c = 0; c < spec.classes(); c++) {
                total += mainViewCount[c][view];
                String quantity = "number of class " + c + " with main view " + view;
                add(checks, quantity, mainViewCount[c][view], new Law.Count(labelCount[c], share));
            }
            add(checks, "number with main view " + view, total, new Law.Count(samples, share));
        }
    }

    private void add(List<Check> checks, String quantity, double measured, Law law) {
        checks.add(new Check(quantity + " among " + group.name(), measured, law));
    }
}
