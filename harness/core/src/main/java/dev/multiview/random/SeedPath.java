package dev.multiview.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The address of one stream of random numbers, for example {@code 42/draw=3/member=0/init}.
 *
 * <p>A path is derived, never drawn: root seed, then data draw, then member, then purpose. Two different paths
 * give statistically independent streams because each stream is seeded with the SHA-256 digest of its path;
 * the same path gives the same stream always.
 *
 * @param text the readable path; it is part of every trial's canonical description
 */
public record SeedPath(String text) {

    /** The path that every other path of a run starts from. */
    public static SeedPath root(long seed) {
        return new SeedPath(Long.toString(seed));
    }

    /** The path of the {@code index}-th child called {@code name}, such as {@code draw=3}. */
    public SeedPath child(String name, int index) {
        return new SeedPath(text + "/" + name + "=" + index);
    }

    /** The path of the only child called {@code name}: a purpose, such as {@code init} or {@code order}. */
    public SeedPath child(String name) {
        return new SeedPath(text + "/" + name);
    }

    /** A generator at the start of this path's stream; every call returns a new one in the same state. */
    public UniformRandomProvider generator() {
        ByteBuffer digest = ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8)));
        long[] seed = new long[4];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = digest.getLong();
        }
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must provide SHA-256", e);
        }
    }
}
