package dev.multiview.cli.subject;

import dev.multiview.claim.Catalogue;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Families;
import dev.multiview.claim.Paper;
import dev.multiview.claim.Resources;
import dev.multiview.claim.Suite;
import dev.multiview.claim.Tier;
import dev.multiview.exit.NearestWord;
import dev.multiview.judging.Entry;
import dev.multiview.judging.YamlFile;
import dev.multiview.predictions.Refusal;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.ArmId;
import dev.multiview.procedure.Setting;
import dev.multiview.provenance.Sha256;
import dev.multiview.run.AuditRequest;
import dev.multiview.run.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A suite that a file in YAML declares: the preset of a suite of the program with other values of settings, and claims about
 * learners and procedures of the program. Its claims are a family of their own.
 *
 * @param file the file as named
 * @param digest SHA-256 of its bytes
 * @param name the suite's name, the part of its claims' ids before the slash
 * @param says what it asks, a sentence
 * @param drawCount draws after which claims are judged, at every tier
 * @param stated its claims
 */
public record SuiteFile(Path file, String digest, String name, String says, int drawCount, List<Claim> stated)
        implements Suite {
    private static final int VERSION = 1;

    private static final int MOST_DRAWS = 10_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public SuiteFile {
        stated = List.copyOf(stated);
    }

    /**
     * Reads a suite.
     *
     * @param catalogue the suites and learners of the program
     * @throws dev.multiview.exit.MultiviewException with status BAD_INPUT if it cannot be read or understood; the sentence
     *     has the line
     */
    static SuiteFile read(Path file, Catalogue catalogue, Tier tier) {
        return YamlFile.read(
                file,
                "Suite " + file,
                "name a file in YAML, see 'multiview audit --template'",
                root -> of(root, file, catalogue, tier));
    }

    /** A suite in a file, with comments, to begin with. */
    public static String template() {
        try (InputStream in = Objects.requireNonNull(
                SuiteFile.class.getResourceAsStream("suite.yaml"), "suite.yaml is missing in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource suite.yaml cannot be read", e);
        }
    }

    private static SuiteFile of(Entry root, Path file, Catalogue catalogue, Tier tier) {
        root.only("schema", "name", "says", "preset", "set", "draws", "claims");
        if (root.count("schema", 0) != VERSION) {
            throw Refusal.of(
                    "%s is %s, and %d is the one that is known",
                    root.at("schema").place(), root.at("schema").node(), VERSION);
        }
        String name = name(root, catalogue);
        Setting setting = setting(root, catalogue, tier);
        int draws = root.count("draws", 0);
        if (draws < 2 || draws > MOST_DRAWS) {
            throw Refusal.of(
                    "%s must be a whole number from 2 to %d", root.at("draws").place(), MOST_DRAWS);
        }
        List<Claim> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<ArmId, Place> arms = new LinkedHashMap<>();
        for (Entry entry : root.list("claims")) {
            Claim claim = new StatedClaim(
                            entry,
                            setting,
                            catalogue::learner,
                            (part, arm) -> arms.putIfAbsent(arm.id(), new Place(part, arm)))
                    .claim(name, String.valueOf(file.getFileName()));
            if (!ids.add(claim.id())) {
                throw Refusal.of(
                        "%s: the claim is there twice; give each an id of its own",
                        entry.at("id").place());
            }
            claims.add(claim);
        }
        if (claims.isEmpty()) {
            throw Refusal.of(
                    "%s is empty; state at least one claim", root.at("claims").place());
        }
        String says = root.text("says");
        rehearse(arms.values(), root.text("preset"));
        return new SuiteFile(file, digest(file), name, says, draws, claims);
    }

    /** An arm with its place in the file. */
    private record Place(Entry entry, Arm arm) {}

    /** Refuses arms whose learner cannot take the data or the teacher. */
    private static void rehearse(Collection<Place> places, String preset) {
        Rehearsal rehearsal = new Rehearsal();
        for (Place place : places) {
            Arm arm = place.arm();
            rehearsal.refusal(arm).ifPresent(reason -> {
                throw Refusal.of(
                        "%s is '%s', which cannot be trained for '%s' on the data of preset '%s': %s",
                        place.entry().at("learner").place(),
                        arm.learner().name(),
                        place.entry().text("procedure"),
                        preset,
                        reason);
            });
        }
    }

    private static String name(Entry root, Catalogue catalogue) {
        String name = root.text("name");
        boolean taken = catalogue.suites().stream()
                .anyMatch(suite -> suite.name().equals(name)
                        || suite.papers().stream().anyMatch(paper -> paper.id().equals(name)));
        if (taken || !NAME.matcher(name).matches()) {
            throw Refusal.of(
                    "%s is '%s', which is %s; give another",
                    root.at("name").place(),
                    name,
                    taken
                            ? "a suite or paper of the program"
                            : "not of lower-case letters and digits joined by hyphens");
        }
        return name;
    }

    private static Setting setting(Entry root, Catalogue catalogue, Tier tier) {
        String wanted = root.text("preset");
        List<Suite> able = catalogue.suites().stream()
                .filter(suite -> suite.preset(tier).isPresent())
                .toList();
        List<String> names = able.stream().map(Suite::name).toList();
        Suite suite = able.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "%s is '%s', which no suite with settings is called; %s",
                        root.at("preset").place(),
                        wanted,
                        NearestWord.of(wanted, names)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("there are " + String.join(", ", names))));
        List<String> settings = new ArrayList<>();
        Entry set = root.at("set");
        if (root.has("set")) {
            if (!set.node().isObject()) {
                throw Refusal.of("%s is no list of settings and values, such as { k: 20 }", set.place());
            }
            Iterator<String> keys = set.node().fieldNames();
            while (keys.hasNext()) {
                String key = keys.next();
                settings.add(key + "=" + set.text(key));
            }
        }
        return refusedAt(set, at -> Variations.of(settings, Optional.empty())
                .variation(suite, tier, sentence -> {})
                .of(suite.preset(tier).orElseThrow()));
    }

    /** What is made of an entry; a refusal that does not know its place gets it. */
    static <T> T refusedAt(Entry entry, Function<Entry, T> maker) {
        try {
            return maker.apply(entry);
        } catch (dev.multiview.exit.MultiviewException | IllegalArgumentException e) {
            throw Refusal.of("%s: %s", entry.place(), String.valueOf(e.getMessage()));
        }
    }

    private static String digest(Path file) {
        try {
            return Sha256.hex(Files.readString(file));
        } catch (IOException e) {
            throw Refusal.of("Suite %s can no longer be read; leave it where it is while it is audited", file);
        }
    }

    /**
     * The subject of its claims, or of those that words select; the one word headline, which is the default, selects all.
     *
     * @param seed root of all seed paths
     */
    AuditSubject subject(List<String> words, Tier tier, long seed) {
        boolean all = words.equals(List.of("headline"));
        Catalogue.Selection selection =
                Catalogue.of(List.of(this), List.of()).select(all ? List.of(name) : words, tier);
        AuditRequest request = new AuditRequest(
                papers(),
                String.join(",", selection.words()),
                tier,
                seed,
                looks(tier),
                selection.claims(),
                List.of(),
                Families.of(selection.family()),
                new Origin.Trials(
                        List.of(),
                        // Which folder it is in is the reader's own affair.
                        Map.of("suite", file.isAbsolute() ? String.valueOf(file.getFileName()) : file.toString()),
                        Optional.of(file.getFileName() + " (SHA-256 " + digest + ")")));
        return new AuditSubject(name, request, List.of());
    }

    @Override
    public String summary() {
        return says;
    }

    /** What the file asks stands for authors and year, which it has none of. */
    @Override
    public List<Paper> papers() {
        return List.of(new Paper(name, says, Optional.empty(), Map.of()));
    }

    @Override
    public int draws(Tier tier) {
        return drawCount;
    }

    @Override
    public List<Claim> claims(Tier tier, Resources resources) {
        return stated;
    }
}
