package dev.multiview.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that earlier runs wrote, told by their content: only these may be replaced or deleted. A file or folder of
 * the same name with other content is somebody else's, and so is a link. Folders that earlier versions wrote are known,
 * too.
 */
final class OwnFiles {
    /** Enough for the beginnings below, which may follow the ids of thousands of claims. */
    private static final int HEAD = 1 << 20;

    /** Every report on the class path, the first page before all others. */
    static final List<Report> REPORTS = ServiceLoader.load(Report.class, Report.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(report -> !report.isFirstPage()))
            .toList();

    private static final List<OwnFile> FILES =
            REPORTS.stream().flatMap(report -> report.files().stream()).toList();

    static final String RESULTS = "allure-results";
    static final String PAGE = "allure-report";
    static final String FIGURES = "figures";

    /** Ids of our results are made from names (version 3); those of test frameworks are random (version 4). */
    private static final Pattern RESULT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"
                    + "-(result\\.json|\\d+-attachment\\.(csv|svg|json))"
                    + "|categories\\.json|environment\\.properties|executor\\.json");

    private static final String HISTORY = "history";

    /** What Allure calls the files of earlier runs. */
    private static final Pattern EARLIER = Pattern.compile("history(-trend)?\\.json");

    private static final Pattern EXECUTOR = Pattern.compile("\"type\"\\s*:\\s*\"multiview\"");

    private OwnFiles() {}

    /** Names of the files at the top of a run's folder, in the order in which they are to be removed. */
    static List<String> names() {
        return FILES.stream().map(OwnFile::name).toList();
    }

    /** Whether a name at the top of a run's folder is one that a run uses. */
    static boolean uses(String name) {
        return names().contains(name) || name.equals(RESULTS) || name.equals(PAGE) || name.equals(FIGURES);
    }

    /**
     * Names of what stands in the way: it has a name that a run uses, and no run wrote it.
     *
     * @param folder a run's folder; it exists
     */
    static List<String> inTheWay(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (OwnFile file : FILES) {
            if (foreign(folder, file)) {
                found.add(file.name());
            }
        }
        if (there(folder.resolve(RESULTS)) && !results(folder.resolve(RESULTS))) {
            found.add(RESULTS);
        }
        if (there(folder.resolve(PAGE)) && !page(folder.resolve(PAGE))) {
            found.add(PAGE);
        }
        Path figures = folder.resolve(FIGURES);
        if (there(figures) && !directory(figures)) {
            found.add(FIGURES);
        }
        for (Path figure : children(figures)) {
            if (figure(figure.getFileName().toString()) && !ownFigure(figure)) {
                found.add(FIGURES + "/" + figure.getFileName());
            }
        }
        return found;
    }

    /** Whether something has the name of a file of ours, and none of our commands wrote it. */
    static boolean foreign(Path folder, OwnFile own) throws IOException {
        Path path = folder.resolve(own.name());
        return there(path) && !(regular(path) && own.ours().test(head(path)));
    }

    /** The figures that a run wrote. */
    static List<Path> figures(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path figure : children(folder.resolve(FIGURES))) {
            if (figure(figure.getFileName().toString()) && ownFigure(figure)) {
                found.add(figure);
            }
        }
        return found;
    }

    /** Whether a folder holds results of a run, and nothing else. */
    private static boolean results(Path folder) throws IOException {
        if (!directory(folder)) {
            return false;
        }
        List<Path> children = children(folder);
        return children.isEmpty()
                || children.stream().allMatch(OwnFiles::result)
                        && regular(folder.resolve("executor.json"))
                        && EXECUTOR.matcher(head(folder.resolve("executor.json")))
                                .find();
    }

    private static boolean result(Path child) {
        return regular(child) && RESULT.matcher(child.getFileName().toString()).matches() || history(child);
    }

    /** Whether it is the folder of earlier runs among results, and holds nothing else. */
    private static boolean history(Path child) {
        try {
            return child.endsWith(HISTORY)
                    && directory(child)
                    && children(child).stream()
                            .allMatch(file -> regular(file)
                                    && EARLIER.matcher(file.getFileName().toString())
                                            .matches());
        } catch (IOException e) {
            throw new UncheckedIOException("Folder " + child + " cannot be read", e);
        }
    }

    private static boolean page(Path folder) throws IOException {
        if (!directory(folder)) {
            return false;
        }
        List<Path> children = children(folder);
        Path only = folder.resolve("index.html");
        return children.isEmpty()
                || children.equals(List.of(only)) && regular(only) && head(only).contains("<title>Multiview: ");
    }

    private static boolean figure(String name) {
        return REPORTS.stream().anyMatch(report -> report.writesFigure(name));
    }

    private static boolean ownFigure(Path file) throws IOException {
        return regular(file) && head(file).contains("class=\"plt-container\"");
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!directory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return new String(content.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    private static boolean there(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean regular(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean directory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
