package dev.multiview.reports.export;

import dev.multiview.claim.Claim;
import dev.multiview.data.DataSpec;
import dev.multiview.procedure.Arm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One data set with the claims about it and the arms that they compare on it.
 *
 * @param folder the folder's name: the data set's own, or with a number behind it where another has that name
 * @param data the data set; settings of other names may have one that is equal
 * @param claims the claims that have an arm on it, in their order
 * @param arms their arms on it, each once
 */
public record ExportedData(String folder, DataSpec data, List<Claim> claims, List<Arm> arms) {
    public ExportedData {
        claims = List.copyOf(claims);
        arms = List.copyOf(arms);
    }

    /** Every data set of some claims once, in order of first mention; none if they need no data. */
    public static List<ExportedData> of(List<Claim> claims) {
        Map<String, DataSpec> sets = new LinkedHashMap<>();
        claims.forEach(claim -> arms(claim)
                .forEach(arm -> sets.putIfAbsent(
                        arm.setting().data().canonical(), arm.setting().data())));
        List<ExportedData> all = new ArrayList<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        for (DataSpec data : sets.values()) {
            int same = names.merge(data.name(), 1, Integer::sum);
            List<Claim> about = claims.stream()
                    .filter(claim -> arms(claim).stream().anyMatch(arm -> isOn(arm, data)))
                    .toList();
            Map<Object, Arm> distinct = new LinkedHashMap<>();
            about.forEach(claim -> arms(claim).stream()
                    .filter(arm -> isOn(arm, data))
                    .forEach(arm -> distinct.putIfAbsent(arm.id(), arm)));
            String folder = same == 1 ? data.name() : data.name() + "-" + same;
            all.add(new ExportedData(folder, data, about, List.copyOf(distinct.values())));
        }
        return all;
    }

    private static List<Arm> arms(Claim claim) {
        return claim.quantities().stream()
                .flatMap(quantity -> quantity.arms().stream())
                .toList();
    }

    private static boolean isOn(Arm arm, DataSpec data) {
        return arm.setting().data().canonical().equals(data.canonical());
    }
}
