package dev.multiview.judging;

import dev.multiview.claim.Judgement;
import dev.multiview.judging.Manifest.Run;
import dev.multiview.judging.Manifest.Test;
import dev.multiview.predictions.PredictionFile;
import dev.multiview.predictions.Refusal;
import dev.multiview.provenance.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeSet;

/** The digest of all that verdicts on predictions rest on: every file's bytes, what its runs are, and every rule. */
final class InputDigest {
    private static final int CHUNK = 1 << 16;

    private InputDigest() {}

    static String of(Manifest manifest, List<Judgement> judgements) {
        MessageDigest digest = Sha256.begin();
        TreeSet<Path> files = new TreeSet<>();
        for (Test test : manifest.tests()) {
            files.add(test.labels().path());
            PredictionFile ids = test.ids();
            if (ids != null) {
                files.add(ids.path());
            }
        }
        for (Run run : manifest.runs()) {
            files.add(run.predictions().path());
            say(
                    digest,
                    String.join(
                            "|",
                            run.role(),
                            Integer.toString(run.draw()),
                            run.seed(),
                            String.valueOf(run.group()),
                            run.predictions().name()));
        }
        manifest.ensembles().forEach(formed -> say(digest, formed.toString()));
        judgements.forEach(judgement -> say(digest, judgement.claim().ruleDigest()));
        files.forEach(file -> bytes(digest, file));
        return Sha256.end(digest);
    }

    private static void say(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(MessageDigest digest, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (IOException e) {
            throw Refusal.of("File %s cannot be read any more; leave it until the verdicts are there", file);
        }
    }
}
