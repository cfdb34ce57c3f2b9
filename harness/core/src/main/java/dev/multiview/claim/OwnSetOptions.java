package dev.multiview.claim;

import dev.multiview.image.own.OwnImages;
import java.util.Collection;
import java.util.stream.Collectors;

/** The options of a command that name the user's own sets: without them it would not know its claims. */
public final class OwnSetOptions {
    private OwnSetOptions() {}

    /**
     * The property {@code set} with the sets that claims are about, led by a space; empty if there are none. Where a set is, is the
     * reader's own affair: {@code FOLDER} stands for it.
     */
    public static String of(Collection<Claim> claims) {
        String sets = claims.stream()
                .flatMap(claim -> claim.quantities().stream())
                .flatMap(quantity -> quantity.arms().stream())
                .map(arm -> arm.setting().data())
                .filter(OwnImages.class::isInstance)
                .map(data -> ((OwnImages) data).set().name() + "=FOLDER")
                .distinct()
                .collect(Collectors.joining(","));
        return sets.isEmpty() ? "" : " -Dset=" + sets;
    }
}
