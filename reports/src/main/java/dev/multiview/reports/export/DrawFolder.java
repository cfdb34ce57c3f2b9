package dev.multiview.reports.export;

import dev.multiview.data.DataDraw;
import dev.multiview.data.Features;
import dev.multiview.data.InputShape;
import dev.multiview.data.Samples;
import dev.multiview.data.Split;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.numpy.NumpyFile;
import dev.multiview.reports.ReportFile;
import dev.multiview.reports.ReportFolder;
import dev.multiview.reports.format.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders {@code draw-0}, {@code draw-1} and so on of one data set: each holds the arrays of a draw and {@code
 * draw.json}, which {@link DrawDescription} makes. A folder appears whole or not at all.
 *
 * <p>Arrays have the first index over samples: {@code SET-features.npy} (float32, then the layout of a sample), {@code
 * SET-labels.npy} (int32); where samples have views {@code SET-main-views.npy} and {@code SET-patch-features.npy}, see {@link
 * dev.multiview.data.ViewLabels}; where a label is the sign of a function {@code SET-truth.npy}. {@code directions.npy} holds
 * the feature vectors, class by view by coordinate, where there are any.
 *
 * <p>Only folders that hold nothing but such files are replaced or removed.
 */
public final class DrawFolder {
    static final String DESCRIPTION = "draw.json";

    private static final Pattern NAME = Pattern.compile("draw-(0|[1-9][0-9]*)");
    private static final Pattern ARRAY = Pattern.compile("directions\\.npy|("
            + Arrays.stream(Split.values()).map(Split::label).collect(Collectors.joining("|"))
            + ")-(features|labels|main-views|patch-features|truth)\\.npy");
    private static final Pattern OURS = Pattern.compile("^\\{\\s*\"format\" : \"" + DrawDescription.FORMAT + "\"");

    private DrawFolder() {}

    /**
     * Refuses to replace what stands where folders of draws are to be written and was not written here.
     *
     * @param parent the data set's folder; need not be there
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT}; nothing is changed then
     */
    public static void demandReplaceable(Path parent) {
        try {
            for (Path folder : draws(parent)) {
                if (!ours(folder)) {
                    throw new MultiviewException(
                            ExitStatus.BAD_INPUT,
                            "Folder " + folder
                                    + " was not written by this command, which replaces none but its own; move it away,"
                                    + " or choose another folder with --output");
                }
            }
        } catch (IOException e) {
            throw ReportFile.unwritable("Folder " + parent + " cannot be looked at before it is written", e);
        }
    }

    /** Removes the draws of an earlier run, so that those of two runs never stand together. */
    public static void removeOld(Path parent) {
        demandReplaceable(parent);
        try {
            for (Path folder : draws(parent)) {
                // The description tells whose folder it is and goes last, so that half a folder is still known.
                for (Path file : children(folder)) {
                    if (!file.endsWith(DESCRIPTION)) {
                        Files.delete(file);
                    }
                }
                ReportFolder.delete(folder);
            }
        } catch (IOException e) {
            throw ReportFile.unwritable("Draws of an earlier run in " + parent + " cannot be removed", e);
        }
    }

    /**
     * Writes one draw.
     *
     * @param parent the data set's folder, without this draw
     * @param exported the data set and the claims about it
     * @param at tier, seed and number of the draw
     * @param draw the draw
     */
    public static void write(Path parent, ExportedData exported, DrawPlace at, DataDraw draw) {
        ReportFolder.write(parent, "draw-" + at.draw(), folder -> {
            directions(folder, draw.features());
            boolean views = draw.features().views() > 0;
            set(folder, Split.TRAINING, draw.training(), views);
            set(folder, Split.VALIDATION, draw.validation(), views);
            for (var test : draw.tests().entrySet()) {
                set(folder, test.getKey(), test.getValue(), views);
            }
            List<String> arrays = children(folder).stream()
                    .map(file -> file.getFileName().toString())
                    .toList();
            ReportFile.write(folder, DESCRIPTION, Json.page(DrawDescription.of(exported, at, draw, arrays)));
        });
    }

    private static void directions(Path folder, Features features) throws IOException {
        if (features.vectors().length > 0) {
            NumpyFile.write(
                    folder.resolve("directions.npy"),
                    features.vectors(),
                    features.classes(),
                    features.views(),
                    features.dimension());
        }
    }

    private static void set(Path folder, Split split, Samples samples, boolean views) throws IOException {
        String name = split.label();
        NumpyFile.write(folder.resolve(name + "-features.npy"), samples.values(), shape(samples));
        NumpyFile.write(folder.resolve(name + "-labels.npy"), samples.labels(), samples.count());
        if (views) {
            NumpyFile.write(
                    folder.resolve(name + "-main-views.npy"), samples.views().mainView(), samples.count());
            NumpyFile.write(
                    folder.resolve(name + "-patch-features.npy"),
                    samples.views().featureOfPatch(),
                    samples.count(),
                    samples.views().patches());
        }
        if (samples.truth().length > 0) {
            NumpyFile.write(folder.resolve(name + "-truth.npy"), samples.truth(), samples.count());
        }
    }

    private static int[] shape(Samples samples) {
        if (samples.shape() instanceof InputShape.Image image) {
            return new int[] {samples.count(), image.channels(), image.height(), image.width()};
        }
        InputShape.Patches bag = (InputShape.Patches) samples.shape();
        return new int[] {samples.count(), bag.patches(), bag.dimension()};
    }

    private static boolean ours(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        for (Path file : children(folder)) {
            String name = file.getFileName().toString();
            boolean known = name.equals(DESCRIPTION) || ARRAY.matcher(name).matches();
            if (!known || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        Path description = folder.resolve(DESCRIPTION);
        return Files.exists(description)
                && OURS.matcher(Files.readString(description, StandardCharsets.ISO_8859_1))
                        .find();
    }

    private static List<Path> draws(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        return children(parent).stream()
                .filter(child -> NAME.matcher(child.getFileName().toString()).matches())
                .toList();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
