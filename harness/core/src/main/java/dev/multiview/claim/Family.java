package dev.multiview.claim;

import dev.multiview.quantity.Quantity;
import java.util.List;

/**
 * The name of a group of claims that share one error rate of 0.05. Unless a claim names another, it is its paper's family, and that
 * of the paper's claims about pictures if it is about any: a finite set of pictures asks another question of other data.
 *
 * @param paper short name of the paper that all its claims are of
 * @param about what sets its claims apart from the paper's others, such as {@code pictures}; empty if nothing does
 */
public record Family(String paper, String about) implements Comparable<Family> {
    private static final String PICTURES = "pictures";

    /** The claims of a paper that nothing sets apart. */
    public static Family of(String paper) {
        return new Family(paper, "");
    }

    /** The family of a claim that names none. */
    static Family of(String paper, List<Quantity> quantities) {
        boolean pictures = quantities.stream()
                .flatMap(quantity -> quantity.arms().stream())
                .anyMatch(arm -> arm.setting().data().pictures());
        return pictures ? new Family(paper, PICTURES) : of(paper);
    }

    @Override
    public int compareTo(Family other) {
        return toString().compareTo(other.toString());
    }

    /** The name in sentences and digests, such as {@code allen-zhu-li-2020, pictures}. */
    @Override
    public String toString() {
        return about.isEmpty() ? paper : paper + ", " + about;
    }
}
