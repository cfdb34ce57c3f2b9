package dev.multiview.provenance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, the identity of everything that is stored. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of {@code text} in UTF-8, as 64 hexadecimal digits. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of {@code bytes}, as 64 hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return hex(bytes, 0, bytes.length);
    }

    /** The digest of {@code length} bytes from {@code offset} on, as 64 hexadecimal digits. */
    public static String hex(byte[] bytes, int offset, int length) {
        MessageDigest digest = begin();
        digest.update(bytes, offset, length);
        return end(digest);
    }

    /** A digest of nothing yet, for what is read piece by piece. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must provide SHA-256", e);
        }
    }

    /** The digest of all that {@code digest} was given, as 64 hexadecimal digits; it then begins anew. */
    public static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
