package dev.multiview.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar's manifest. */
final class ManifestVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Engine.class.getPackage().getImplementationVersion();
        return new String[] {"multiview " + (version == null ? "(not built as a jar)" : version)};
    }
}
