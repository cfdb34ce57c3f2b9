package dev.multiview.papers.jizhu2020;

/**
 * One teacher and one way of mixing its logits with labels: where a measurement of distillation measured something. It makes the
 * names of notes, so that whoever measures and whoever claims use the same ones.
 *
 * @param epochs how long the teacher was trained
 * @param softRatio rho
 */
public record Cell(int epochs, double softRatio) {

    /** The note of {@code what} here, such as {@code riskSlope.e300.s0.95}. */
    public String note(String what) {
        return teacher(what) + ".s" + softRatio;
    }

    /** The note of {@code what} here with {@code samples} samples, such as {@code risk.e300.s0.95.n200}. */
    public String note(String what, int samples) {
        return at(note(what), samples);
    }

    /** The note of {@code what} that the teacher alone decides, such as {@code teacherAccuracy.e300}. */
    public String teacher(String what) {
        return what + ".e" + epochs;
    }

    /** The note of {@code what} that the teacher alone decides with {@code samples} samples. */
    public String teacher(String what, int samples) {
        return at(teacher(what), samples);
    }

    /** The note of {@code what} with {@code samples} samples, where no teacher is. */
    public static String at(String what, int samples) {
        return what + ".n" + samples;
    }
}
