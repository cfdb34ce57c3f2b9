package dev.multiview.reports;

import java.nio.file.Path;

/**
 * Writes the fixture's reports to a folder, to be looked at while a page or figure is being changed. The Allure page
 * needs the generator's zip on the class path.
 */
final class Preview {
    private Preview() {}

    /** Folder as the only argument. */
    public static void main(String[] arguments) {
        Reports.writeAll(Outcomes.swept(), Path.of(arguments[0]));
    }
}
