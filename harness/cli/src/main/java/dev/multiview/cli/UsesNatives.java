package dev.multiview.cli;

/** A mark of the commands that load native libraries, which are unpacked into a folder when they are first needed. */
public interface UsesNatives {

    /** Whether those for nets are among them, which are by far the larger part. */
    default boolean trainsNets() {
        return true;
    }
}
