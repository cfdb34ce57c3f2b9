package dev.multiview.cli.listing;

import dev.multiview.claim.Claim;

/**
 * A claim in a list.
 *
 * @param id of the claim
 * @param kind of its rule
 * @param title its statement
 * @param source where it is from
 * @param mark how sure that is, see {@link Claim.Mark}
 */
public record ListedClaim(String id, String kind, String title, String source, String mark) {

    static ListedClaim of(Claim claim) {
        return new ListedClaim(
                claim.id(),
                claim.body().kind(),
                claim.title(),
                claim.source(),
                claim.mark().label());
    }
}
