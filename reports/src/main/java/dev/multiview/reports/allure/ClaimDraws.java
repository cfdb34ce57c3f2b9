package dev.multiview.reports.allure;

import java.util.List;

/**
 * The draws of one claim. A page that people look at shows the first {@value #SHOWN}: draws are independent and alike, so
 * that the first ones are as good a sample as any, chosen by no value. Estimates and counts are of all draws, and the
 * run's files hold all of them.
 *
 * @param planned how many were planned
 * @param counted those in which the claim's quantity and all its controls have a reading, ascending
 */
record ClaimDraws(int planned, List<Integer> counted) {
    /** Four times what the largest suite of this project plans; a row of their dots is 720 pixels wide. */
    static final int SHOWN = 500;

    ClaimDraws {
        counted = List.copyOf(counted);
    }

    /** How many draws a page shows, from the first on. */
    int shown() {
        return Math.min(planned, SHOWN);
    }

    /** Those among {@link #counted} that a page shows. */
    List<Integer> countedShown() {
        return counted.stream().takeWhile(draw -> draw < SHOWN).toList();
    }

    /** What to add to the name of something that shows a part; empty where all are shown. */
    String part() {
        return planned > SHOWN ? ", first " + SHOWN + " of " + planned + " draws" : "";
    }
}
