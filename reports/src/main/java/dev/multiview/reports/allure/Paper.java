package dev.multiview.reports.allure;

import dev.multiview.claim.Claim;
import dev.multiview.reports.Finding;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a paper and its groups of claims are called on the page. A paper or group that is not known here is shown by the
 * short name in the claim's id.
 *
 * @param title authors and year
 * @param arxiv number on arXiv; empty if it is not there
 * @param sections by the beginning of a claim's id, what the group asks
 */
record Paper(String title, String arxiv, Map<String, String> sections) {
    private static final Pattern GROUP = Pattern.compile("([A-Za-z]+)\\d*");

    private static final Map<String, Paper> KNOWN = Map.of(
            "allen-zhu-li-2020",
            new Paper(
                    "Allen-Zhu & Li 2020",
                    "2012.09816",
                    Map.ofEntries(
                            Map.entry("P1", "an ensemble of networks gains"),
                            Map.entry("P2", "single runs err alike and are different functions"),
                            Map.entry("P3", "the ensemble's gain can be distilled"),
                            Map.entry("P4", "self-distillation gains too"),
                            Map.entry("P5", "training the average directly gains nothing"),
                            Map.entry("P6", "averages of linear models"),
                            Map.entry("P7", "distillation in linear models"),
                            Map.entry("P8", "no gain on Gaussian inputs"),
                            Map.entry("P9", "variance does not explain the gain"),
                            Map.entry("P10", "ensembles of distilled nets gain no more"),
                            Map.entry("P11", "ensembles of self-distilled nets gain less"),
                            Map.entry("P12", "each net wins one view of a class in a lottery"),
                            Map.entry("P13", "the rest is memorised"),
                            Map.entry("P14", "errors halve with every net"),
                            Map.entry("P15", "self-distillation removes half of the error"),
                            Map.entry("P16", "distillation works through minor features"),
                            Map.entry("P17", "the gain needs several views"),
                            Map.entry("P18", "errors go with the single-view share"),
                            Map.entry("C", "contrasts between the regimes"),
                            Map.entry("R", "rows beside the claims, never judged"),
                            Map.entry("S", "sweeps, never judged"),
                            Map.entry("B", "beside the headline, never judged"))),
            "misspecified",
            new Paper("Multiview: conditions of 2012.09816 taken away", "", Map.of()),
            "ji-zhu-2020",
            new Paper("Ji & Zhu 2020", "2010.10090", Map.of()),
            "xiao-2017",
            new Paper("Xiao, Rasul & Vollgraf 2017", "1708.07747", Map.of("L", "absolute levels on Fashion-MNIST")),
            "multiview",
            new Paper("Multiview itself", "", Map.of("D", "dummies that must be caught")));

    Paper {
        sections = Map.copyOf(sections);
    }

    /** The paper of a claim. */
    static Paper of(Claim claim) {
        return KNOWN.getOrDefault(claim.paper(), new Paper(claim.paper(), "", Map.of()));
    }

    /** Authors, year and where to find it. */
    String fullTitle() {
        return arxiv.isEmpty() ? title : title + ", arXiv " + arxiv;
    }

    /** The page of the paper; empty if it is not on arXiv. */
    Optional<String> address() {
        return arxiv.isEmpty() ? Optional.empty() : Optional.of("https://arxiv.org/abs/" + arxiv);
    }

    /** The group of a claim: the part of its id before the first hyphen, with what that group asks. */
    String section(Claim claim) {
        String id = Finding.localId(claim);
        String group = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
        if (sections.containsKey(group)) {
            return group + ": " + sections.get(group);
        }
        // D1 to D4 are one group: D.
        Matcher letters = GROUP.matcher(group);
        return letters.matches() && sections.containsKey(letters.group(1))
                ? letters.group(1) + ": " + sections.get(letters.group(1))
                : group;
    }
}
