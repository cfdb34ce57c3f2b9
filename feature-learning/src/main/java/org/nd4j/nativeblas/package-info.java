/**
 * One class in ND4J's own package, because DL4J looks for it there by name: {@link org.nd4j.nativeblas.Nd4jCpu}.
 */
@NullMarked
package org.nd4j.nativeblas;

import org.jspecify.annotations.NullMarked;
