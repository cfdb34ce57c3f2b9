package dev.multiview.image;

/**
 * One published file of an image set. It is kept compressed, as published, or unpacked; what it holds is the same.
 *
 * @param name the unpacked file's name, such as {@code train-images-idx3-ubyte}
 * @param bytes length of the published file, which is compressed with gzip
 * @param sha256 SHA-256 of the published file in hexadecimal
 * @param contentSha256 SHA-256 of the unpacked content in hexadecimal
 */
public record ImageFile(String name, long bytes, String sha256, String contentSha256) {

    /** The name it is published under. */
    public String publishedName() {
        return name + ".gz";
    }
}
