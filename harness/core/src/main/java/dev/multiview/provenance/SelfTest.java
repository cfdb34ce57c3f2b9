package dev.multiview.provenance;

import java.util.Map;

/**
 * A check of this machine and its native libraries that runs before the first trial of a run; found through {@link
 * java.util.ServiceLoader}, so that every module can contribute one.
 *
 * <p>A library that computes wrongly fails no trial: it returns plausible numbers. That is why a run asks first.
 */
public interface SelfTest {

    /** Short name for the record, such as {@code blas}. */
    String name();

    /**
     * Runs the check; takes seconds at most.
     *
     * @return what was found, by name, for the provenance record: the library in use and the errors measured
     * @throws SelfTestFailure if results of this process must not be trusted
     */
    Map<String, String> run() throws SelfTestFailure;
}
