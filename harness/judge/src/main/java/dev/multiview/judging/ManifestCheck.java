package dev.multiview.judging;

import dev.multiview.claim.DrawValue;
import dev.multiview.exit.NearestWord;
import dev.multiview.judging.Manifest.Check;
import dev.multiview.judging.Manifest.Formed;
import dev.multiview.judging.Manifest.Measure;
import dev.multiview.judging.Manifest.Run;
import dev.multiview.judging.Manifest.Stated;
import dev.multiview.judging.Manifest.Test;
import dev.multiview.predictions.Refusal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The demands on a manifest that need more than one of its entries: names that are used are there, and each is there once. */
final class ManifestCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Manifest manifest;
    private final Set<String> roles = new LinkedHashSet<>();

    private ManifestCheck(Manifest manifest) {
        this.manifest = manifest;
    }

    static void demand(Manifest manifest) {
        ManifestCheck check = new ManifestCheck(manifest);
        check.name("name", manifest.name());
        check.runs();
        check.ensembles();
        check.tests();
        check.claims();
    }

    private RuntimeException refused(String sentence, Object... values) {
        return Refusal.of("%s: %s", manifest.file(), String.format(Locale.ROOT, sentence, values));
    }

    private void name(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw refused(
                    "the %s '%s' has signs other than letters, digits, '.', '_' and '-'; give another", what, name);
        }
    }

    private void runs() {
        if (manifest.runs().isEmpty()) {
            throw refused("there are no runs; name at least one file of predictions");
        }
        Set<String> known = new HashSet<>();
        for (Run run : manifest.runs()) {
            name("role", run.role());
            roles.add(run.role());
            if (!known.add(run.role() + " " + run.draw() + " " + run.group() + " " + run.seed())) {
                throw refused(
                        "role %s has draw %d and seed %s twice; give each run a seed of its own, or it counts double",
                        run.role(), run.draw(), run.seed());
            }
        }
        Set<String> files = new HashSet<>();
        for (Run run : manifest.runs()) {
            if (!files.add(run.role() + " " + run.predictions().path().normalize() + " "
                    + run.predictions().array())) {
                throw refused(
                        "role %s has the file %s twice; a run counts once",
                        run.role(), run.predictions().name());
            }
        }
    }

    private void ensembles() {
        for (Formed formed : manifest.ensembles()) {
            name("role", formed.role());
            role("ensembles", formed.of());
            if (manifest.runs().stream().noneMatch(run -> run.role().equals(formed.of()))) {
                throw refused(
                        "ensemble %s is of %s, which is an ensemble itself; name the role of runs",
                        formed.role(), formed.of());
            }
            if (!roles.add(formed.role())) {
                throw refused("the role %s is there twice; give the ensemble a name of its own", formed.role());
            }
        }
        for (Run run : manifest.runs()) {
            if (run.teacher() != null) {
                role("teacher of " + run.role(), run.teacher());
            }
        }
    }

    private void tests() {
        Set<Integer> draws = new HashSet<>();
        for (Test test : manifest.tests()) {
            if (!draws.add(test.draw())) {
                throw refused("draw %d has two test sets; give it one", test.draw());
            }
        }
        if (!draws.contains(0)) {
            manifest.runs().stream()
                    .filter(run -> !draws.contains(run.draw()))
                    .findFirst()
                    .ifPresent(run -> {
                        throw refused("draw %d of role %s has no test set; add one to 'tests'", run.draw(), run.role());
                    });
        }
    }

    private void claims() {
        if (manifest.claims().isEmpty()) {
            throw refused("there are no claims; state at least one");
        }
        Set<String> ids = new HashSet<>();
        for (Stated claim : manifest.claims()) {
            name("id of a claim", claim.id());
            if (!ids.add(claim.id())) {
                throw refused("the claim %s is there twice; give each an id of its own", claim.id());
            }
            measure(claim.id(), claim.measure());
            Set<String> controls = new HashSet<>();
            for (Check control : claim.controls()) {
                name("id of a control", control.id());
                if (control.id().equals(DrawValue.OWN)) {
                    throw refused(
                            "claim %s has a control named '%s', as draws.csv names the claim's own numbers; give it another"
                                    + " id",
                            claim.id(), control.id());
                }
                if (!controls.add(control.id())) {
                    throw refused(
                            "claim %s has the control %s twice; give each an id of its own", claim.id(), control.id());
                }
                measure(claim.id() + ", control " + control.id(), control.measure());
            }
        }
    }

    private void measure(String where, Measure measure) {
        role("claim " + where, measure.candidate());
        role("claim " + where, measure.baseline());
        role("claim " + where, measure.reference());
        if (measure.candidate().equals(measure.baseline())) {
            throw refused("claim %s compares %s with itself; name two roles", where, measure.candidate());
        }
    }

    private void role(String where, @Nullable String role) {
        if (role != null && !roles.contains(role)) {
            throw refused(
                    "%s: role '%s' is unknown; %s",
                    where,
                    role,
                    NearestWord.of(role, roles)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("there are " + String.join(", ", roles)));
        }
    }
}
