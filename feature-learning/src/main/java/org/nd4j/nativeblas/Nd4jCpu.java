package org.nd4j.nativeblas;

import java.util.Locale;

/**
 * Lets DL4J 1.0.0-M2.1 find out that oneDNN is there, which makes convolutions about six times faster.
 *
 * <p>DL4J's layers look for the class {@code org.nd4j.nativeblas.Nd4jCpu$Environment} and its method {@code
 * isUseMKLDNN()} by reflection. In this release that class lives in another package and the method has another name, so
 * the search fails silently and layers fall back to slow built-in code. This class stands where they look and passes
 * the question on. It matters only if the property {@code org.eclipse.deeplearning4j.helpers.disable} is {@code false}.
 */
public final class Nd4jCpu {

    private Nd4jCpu() {}

    /** The answers to what DL4J asks. */
    public static final class Environment {
        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        public static Environment getInstance() {
            return INSTANCE;
        }

        /**
         * Whether the natives hold oneDNN and may use it. With natives built without it the layers' own code is faster
         * than the way through the helper, so the answer is no.
         */
        public boolean isUseMKLDNN() {
            return builtWithOneDnn()
                    && org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                            .isUseONEDNN();
        }

        /** Whether the natives on the class path were built with oneDNN. */
        public static boolean builtWithOneDnn() {
            return NativeOpsHolder.getInstance()
                    .getDeviceNativeOps()
                    .buildInfo()
                    .toLowerCase(Locale.ROOT)
                    .contains("onednn");
        }
    }
}
