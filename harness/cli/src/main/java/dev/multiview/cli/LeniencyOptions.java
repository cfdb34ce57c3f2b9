package dev.multiview.cli;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.exit.NearestWord;
import dev.multiview.regression.Leniency;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of a check that say which differences do not count. */
final class LeniencyOptions {

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            description =
                    "How far numbers may move under the frozen seed while the verdict stays, in each claim's unit; of one"
                            + " claim as ID=X, with commas between several (default: 0).")
    private List<String> tolerance = List.of();

    @Option(names = "--worse-only", description = "A claim that changes for the better is no difference.")
    private boolean worseOnly;

    /**
     * What was asked for.
     *
     * @param claims ids that may be named
     */
    Leniency leniency(Collection<String> claims) {
        double all = 0;
        Map<String, Double> byClaim = new HashMap<>();
        for (String part :
                tolerance.stream().flatMap(text -> Stream.of(text.split(","))).toList()) {
            int equals = part.lastIndexOf('=');
            double number = number(part.substring(equals + 1).strip());
            if (equals < 0) {
                all = number;
            } else {
                byClaim.put(known(part.substring(0, equals).strip(), claims), number);
            }
        }
        return new Leniency(all, byClaim, worseOnly);
    }

    private static String known(String id, Collection<String> claims) {
        if (!claims.contains(id)) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "Tolerance is for claim '" + id + "', which is not in the expectations file"
                            + NearestWord.of(id, claims)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("; name one of its claims"));
        }
        return id;
    }

    private static double number(String text) {
        return DecimalNumber.of(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Tolerance '" + text + "' is no number; give one such as 0.01, or ID=0.01"));
    }
}
