package dev.multiview.junit;

import dev.multiview.random.SeedPath;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The seed of one run of a method, from which all its randomness must come: data, split, initial weights, order.
 *
 * <p>Two children of one seed are independent of each other, and so are the runs of a test.
 *
 * @param path where it comes from, such as {@code 42/example.DigitsTest.forest/first=3}
 */
public record Seed(SeedPath path) {

    /** The seed as one number, for a library that takes a {@code long}. */
    public long value() {
        return generator().nextLong();
    }

    /** The seed as one number from 0 to 2^31 - 1, for a library that takes an {@code int}. */
    public int intValue() {
        return generator().nextInt() & Integer.MAX_VALUE;
    }

    /** A seed of its own for one purpose, such as {@code split} or {@code init}. */
    public Seed child(String purpose) {
        return new Seed(path.child(purpose));
    }

    /** The seed of the {@code index}-th of several things, such as {@code member=2}. */
    public Seed child(String name, int index) {
        return new Seed(path.child(name, index));
    }

    /** A generator at the start of this seed's stream; every call returns a new one in the same state. */
    public UniformRandomProvider generator() {
        return path.generator();
    }

    @Override
    public String toString() {
        return path.text();
    }
}
