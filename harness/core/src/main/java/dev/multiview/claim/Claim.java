package dev.multiview.claim;

import dev.multiview.provenance.Sha256;
import dev.multiview.quantity.Evidence;
import dev.multiview.quantity.Quantity;
import dev.multiview.statistic.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a paper, with the rule that judges it.
 *
 * @param id {@code paper/name}, such as {@code allen-zhu-li-2020/P1-ensemble}
 * @param place where it is said to hold
 * @param statement what is said, a sentence without its place
 * @param mark how the statement is known: V seen in a source, D derived from it, M remembered, or ours
 * @param source where the paper says it, and what it says
 * @param body what is measured and how it is judged
 * @param family the claims that it shares an error rate with, of the same paper
 */
public record Claim(String id, Place place, String statement, Mark mark, String source, Body body, Family family) {
    public Claim {
        if (!family.paper().equals(paper(id))) {
            throw new IllegalArgumentException("Claim " + id + " is put into the family '" + family
                    + "' of another paper; a family has claims of one paper");
        }
    }

    /** A claim of the family that its paper and its data give it. */
    public Claim(String id, Place place, String statement, Mark mark, String source, Body body) {
        this(id, place, statement, mark, source, body, Family.of(paper(id), quantities(body)));
    }

    /** The ways in which a paper's statement is known to us. */
    public enum Mark {
        V,
        D,
        M,
        OURS;

        /** The mark in files. */
        public String label() {
            return this == OURS ? "ours" : name();
        }
    }

    /** The kind of a claim, with what that kind needs. */
    public sealed interface Body {
        /** The kind in files. */
        String kind();
    }

    /** A quantity judged by a rule over draws, with controls. */
    public record Statistical(Quantity quantity, Rule rule, List<Control> controls) implements Body {
        public Statistical {
            controls = List.copyOf(controls);
        }

        @Override
        public String kind() {
            return rule instanceof Rule.NoEffect || rule instanceof Rule.Within ? "no-effect" : "effect";
        }
    }

    /** A measurement that is reported and never gates. */
    public record Descriptive(Quantity quantity) implements Body {
        @Override
        public String kind() {
            return "descriptive";
        }
    }

    /**
     * One point of a {@link Sweep}: a quantity at one setting of something that is varied. Its rule is applied to the plain
     * 95 % interval to show on which side of the rule's border the point lies; that is no verdict, stays outside the
     * family and never gates.
     *
     * @param quantity what is measured at the point
     * @param rule what it is held against, for showing only
     * @param curve the line it belongs to, such as {@code ensemble gain, patch net}
     * @param axis what is varied along the line, such as {@code output scale alpha}
     * @param at its place on that axis, finite
     */
    public record Point(Quantity quantity, Rule rule, String curve, String axis, double at) implements Body {
        public Point {
            if (!Double.isFinite(at)) {
                throw new IllegalArgumentException("Place " + at + " of a point of '" + curve + "' on the axis '" + axis
                        + "' is not a finite number");
            }
        }

        @Override
        public String kind() {
            return "point";
        }

        /** What the rule says of the plain 95 % interval. */
        public Rule.Decision decide(Estimate estimate) {
            return rule.decide(new Estimate(
                    estimate.estimate(),
                    estimate.low95(),
                    estimate.high95(),
                    estimate.low95(),
                    estimate.high95(),
                    estimate.draws()));
        }
    }

    /** A statement that one counterexample refutes. */
    public record Exact(String rule, Check check) implements Body {
        @Override
        public String kind() {
            return "exact";
        }
    }

    /**
     * A statement about every single draw, which one of them refutes; outside the family, as chance has no part in it.
     *
     * @param quantity what is read in each draw
     * @param limit what no reading may exceed, finite
     */
    public record EveryDraw(Quantity quantity, double limit) implements Body {
        public EveryDraw {
            if (!Double.isFinite(limit)) {
                throw new IllegalArgumentException("Limit " + limit + " of " + quantity.words() + " is not finite");
            }
        }

        @Override
        public String kind() {
            return "exact";
        }
    }

    /** Looks for a counterexample to an exact claim. */
    @FunctionalInterface
    public interface Check {
        /** A sentence describing a counterexample, or empty if there is none. */
        Optional<String> counterexample() throws InterruptedException;
    }

    /** Place and statement in one sentence. */
    public String title() {
        return place.words() + ": " + statement;
    }

    /** The paper's short name, the part of the id before the slash. */
    public String paper() {
        return paper(id);
    }

    private static String paper(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    /** The same claim in a family of that name. */
    public Claim in(Family other) {
        return new Claim(id, place, statement, mark, source, body, other);
    }

    /** The part of the id after the slash. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    /** The body of a point of a sweep; empty for a claim proper. */
    public Optional<Point> point() {
        return body instanceof Point point ? Optional.of(point) : Optional.empty();
    }

    /** What a verdict on this claim rests on; empty for one that rests on nothing measured. */
    public Optional<Evidence> basis() {
        if (body instanceof Point) {
            return Optional.of(Evidence.TREND);
        }
        return quantities().stream().findFirst().map(Quantity::basis);
    }

    /** The rule of a claim that has one, or that a point is held against; empty for the others. */
    public Optional<Rule> rule() {
        if (body instanceof Statistical statistical) {
            return Optional.of(statistical.rule());
        }
        return point().map(Point::rule);
    }

    /** The rule in words. */
    public String ruleText() {
        if (body instanceof Statistical statistical) {
            return statistical.rule().text();
        }
        if (body instanceof Point point) {
            return point.rule().text() + "; by the 95 % interval, for showing only";
        }
        if (body instanceof EveryDraw every) {
            return "exact: at most " + every.limit() + " in every draw";
        }
        return body instanceof Exact exact ? exact.rule() : "reported, never judged";
    }

    /** SHA-256 of everything that decides the verdict but the numbers: quantity, rule, controls. */
    public String ruleDigest() {
        StringBuilder text = new StringBuilder(id).append('|').append(ruleText());
        if (body instanceof Statistical statistical) {
            text.append('|').append(statistical.quantity().canonical());
            for (Control control : statistical.controls()) {
                text.append('|')
                        .append(control.id())
                        .append(':')
                        .append(control.kind())
                        .append(':');
                text.append(control.quantity().canonical())
                        .append(':')
                        .append(control.rule().text());
            }
        } else if (body instanceof Descriptive descriptive) {
            text.append('|').append(descriptive.quantity().canonical());
        } else if (body instanceof EveryDraw every) {
            text.append('|').append(every.quantity().canonical());
        } else if (body instanceof Point point) {
            text.append('|').append(point.quantity().canonical());
            text.append('|').append(point.curve()).append('|').append(point.axis());
            text.append('|').append(point.at());
        }
        return Sha256.hex(text.toString());
    }

    /** Why data of this claim cannot be had on this machine and how to get it, as one sentence; empty if all can. */
    public Optional<String> missingData() {
        return quantities().stream()
                .flatMap(quantity -> quantity.arms().stream())
                .flatMap(arm -> arm.setting().data().missing().stream())
                .findFirst();
    }

    /** The quantities whose trials this claim needs. */
    public List<Quantity> quantities() {
        return quantities(body);
    }

    private static List<Quantity> quantities(Body body) {
        if (body instanceof Statistical statistical) {
            return java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(statistical.quantity()),
                            statistical.controls().stream().map(Control::quantity))
                    .toList();
        }
        if (body instanceof Point point) {
            return List.of(point.quantity());
        }
        if (body instanceof EveryDraw every) {
            return List.of(every.quantity());
        }
        return body instanceof Descriptive descriptive ? List.of(descriptive.quantity()) : List.of();
    }
}
