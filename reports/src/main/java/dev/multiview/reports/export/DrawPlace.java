package dev.multiview.reports.export;

import dev.multiview.claim.Tier;

/**
 * The place of a draw among all draws.
 *
 * @param tier the tier whose claims are meant
 * @param seed root of every seed
 * @param draw which draw, 0-based
 */
public record DrawPlace(Tier tier, long seed, int draw) {}
