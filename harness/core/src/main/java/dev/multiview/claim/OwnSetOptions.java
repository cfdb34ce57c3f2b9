package dev.multiview.claim;

import dev.multiview.image.own.OwnImages;
import java.util.Collection;
import java.util.Map;

/** The options of a command that name the user's own sets: without them it would not know its claims. */
public final class OwnSetOptions {
    private OwnSetOptions() {}

    /**
     * Adds the sets that claims are about to the option {@code set}. Where a set is, is the reader's own affair: {@code FOLDER}
     * stands for it.
     *
     * @param options value by name
     */
    public static void add(Map<String, String> options, Collection<Claim> claims) {
        claims.stream()
                .flatMap(claim -> claim.quantities().stream())
                .flatMap(quantity -> quantity.arms().stream())
                .map(arm -> arm.setting().data())
                .filter(OwnImages.class::isInstance)
                .map(data -> ((OwnImages) data).set().name() + "=FOLDER")
                .distinct()
                .forEach(set -> options.merge("set", set, (one, other) -> one + "," + other));
    }
}
