package dev.multiview.reports;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An environment as it may be published: paths are cut down to their last names, since folders say who ran it and where,
 * and no number depends on them.
 */
public final class ShownEnvironment {
    /**
     * Folders of an absolute path: not those behind a word, and not the slashes of an address. A name may hold blanks, but
     * what follows one is neither a flag nor the beginning of another path.
     */
    private static final Pattern FOLDERS =
            Pattern.compile("(?<![\\w./])/(?!/)(?:[^/\\s,;:]+(?: +(?!-)[^/\\s,;:=]+)*/)+");

    private ShownEnvironment() {}

    /** Names and values in the order of the names. */
    public static SortedMap<String, String> of(Map<String, String> environment) {
        SortedMap<String, String> shown = new TreeMap<>();
        environment.forEach(
                (name, value) -> shown.put(name, FOLDERS.matcher(value).replaceAll("")));
        return shown;
    }
}
