package dev.multiview.docs;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.image.ImageLibrary;
import dev.multiview.reports.agreement.SeedVerdicts;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether claims of committed files are judged today as they were then. */
final class RulesToday {
    /** What a page says of files whose rules are no longer those of the suites. */
    static final String HISTORIC = "historic";

    private static final int NAMED = 4;
    private static final Pattern ID = Pattern.compile("(?m)^\\| `([^`/]+/[^`]+)`");
    private static final Map<Tier, Map<String, String>> DIGESTS = new EnumMap<>(Tier.class);

    private RulesToday() {}

    /** Digest of quantity, rule and controls of every claim of every suite, by id. */
    static synchronized Map<String, String> digests(Tier tier) {
        return DIGESTS.computeIfAbsent(tier, each -> {
            Catalogue catalogue = Catalogue.load(new ImageLibrary(List.of()));
            Map<String, String> digests = new HashMap<>();
            for (Suite suite : catalogue.suites()) {
                catalogue.claims(suite, tier).forEach(claim -> digests.put(claim.id(), claim.ruleDigest()));
            }
            return digests;
        });
    }

    /** Files of a folder that names or globs stand for. */
    static List<Path> files(Path folder, List<String> names) {
        List<PathMatcher> matchers = names.stream()
                .map(name -> FileSystems.getDefault().getPathMatcher("glob:" + name))
                .toList();
        return Pages.files(folder, "").stream()
                .filter(file -> matchers.stream().anyMatch(matcher -> matcher.matches(folder.relativize(file))))
                .toList();
    }

    /** The mark of the files of one row. */
    static String of(Path folder, List<String> names) {
        List<Path> files = files(folder, names);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("No file of " + Pages.name(folder) + " is called " + names);
        }
        List<Path> verdicts = files.stream()
                .filter(file -> file.toString().endsWith("verdicts.json"))
                .toList();
        return verdicts.isEmpty() ? ofTables(files) : ofVerdicts(verdicts);
    }

    private static String ofVerdicts(List<Path> files) {
        TreeSet<String> all = new TreeSet<>();
        TreeSet<String> changed = new TreeSet<>();
        for (Path file : files) {
            SeedVerdicts read = SeedVerdicts.read(file);
            all.addAll(read.ruleDigests().keySet());
            changed.addAll(changed(read));
        }
        if (changed.isEmpty()) {
            return "as today";
        }
        String named = String.join(
                ", ",
                changed.stream()
                        .limit(NAMED)
                        .map(id -> "`" + id.substring(id.indexOf('/') + 1) + "`")
                        .toList());
        int more = changed.size() - NAMED;
        return HISTORIC + ": " + changed.size() + " of " + all.size() + " rules changed since (" + named
                + (more > 0 ? " and " + more + " more" : "") + ")";
    }

    /** Claims of a file that are not judged so any more, or not at all. */
    static List<String> changed(SeedVerdicts read) {
        Map<String, String> today = digests(Tier.of(read.tier()));
        return read.ruleDigests().entrySet().stream()
                .filter(claim -> !claim.getValue().equals(today.get(claim.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Pages without a verdicts file hold no digests: it can be said only which claims there still are. */
    private static String ofTables(List<Path> files) {
        TreeSet<String> ids = new TreeSet<>();
        files.forEach(file -> ID.matcher(Pages.read(file)).results().forEach(id -> ids.add(id.group(1))));
        if (ids.isEmpty()) {
            return "no claims";
        }
        long there = ids.stream().filter(digests(Tier.FULL)::containsKey).count();
        return "rules not kept; " + there + " of " + ids.size() + " claims exist today";
    }
}
