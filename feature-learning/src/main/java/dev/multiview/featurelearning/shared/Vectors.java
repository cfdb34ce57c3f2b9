package dev.multiview.featurelearning.shared;

import org.slf4j.LoggerFactory;

/**
 * A check that this JVM has the module for the processor's vectors, which is an incubator module and only there if it
 * is asked for. The command {@code multiview} and its goals ask; a test of another project may not.
 */
public final class Vectors {
    private static final String MODULE = "jdk.incubator.vector";

    /** True if the module is there. */
    public static final boolean THERE = look();

    private Vectors() {}

    private static boolean look() {
        boolean there = ModuleLayer.boot().findModule(MODULE).isPresent();
        if (!there) {
            LoggerFactory.getLogger(Vectors.class)
                    .warn(
                            "Nets are trained without vectors, with the same results and more slowly; give the JVM"
                                    + " --add-modules {}",
                            MODULE);
        }
        return there;
    }
}
