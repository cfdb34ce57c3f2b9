package dev.multiview.predictions;

import dev.multiview.numpy.NumpyArray;
import dev.multiview.numpy.NumpyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables of NumPy's files: the array of an NPY file, or of an NPZ archive one array of predictions and perhaps one of ids. */
final class ArrayFiles {
    private static final String IDS = "ids";
    private static final Map<String, Kind> NAMES = Map.of(
            "logits", Kind.LOGITS,
            "probabilities", Kind.PROBABILITIES,
            "probs", Kind.PROBABILITIES,
            "labels", Kind.LABELS);

    private ArrayFiles() {}

    static Table npy(Path path, String file) throws IOException {
        NumpyArray array = NumpyReader.npy(path);
        return array.isText() ? texts(array, file) : table(array, file, Optional.empty(), List.of());
    }

    /** @param wanted name of the array that is meant, or null if the archive has but one beside the ids */
    static Table npz(Path path, String file, @Nullable String wanted) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>(NumpyReader.npz(path));
        NumpyArray ids = arrays.remove(IDS);
        String name = wanted == null && arrays.size() == 1
                ? arrays.keySet().iterator().next()
                : wanted;
        NumpyArray array = name == null ? null : arrays.get(name);
        if (name == null) {
            throw Refusal.of(
                    "%s holds the arrays %s; name the one that is meant with 'array:' in the manifest or --array",
                    file, String.join(", ", arrays.keySet()));
        }
        if (array == null) {
            throw Refusal.of(
                    "%s holds no array '%s' but %s; name one of these", file, name, String.join(", ", arrays.keySet()));
        }
        if (array.isText()) {
            throw Refusal.of("%s: array '%s' holds texts and no numbers; save numbers", file, name);
        }
        return table(array, file, Optional.ofNullable(NAMES.get(name)), ids == null ? List.of() : ids(ids, file));
    }

    /** Texts are ids without numbers. */
    private static Table texts(NumpyArray array, String file) {
        return new Table(
                file, array.texts().size(), 0, new double[0], array.texts(), Optional.empty(), false, false, List.of());
    }

    private static Table table(NumpyArray array, String file, Optional<Kind> kind, List<String> ids) {
        List<Integer> shape = array.shape();
        if (shape.isEmpty() || shape.size() > 2) {
            throw Refusal.of(
                    "%s has an array of shape %s, and only (items, classes) or (items) is understood; reshape it",
                    file, shape);
        }
        int rows = shape.get(0);
        int columns = shape.size() == 1 ? 1 : shape.get(1);
        if (!ids.isEmpty() && ids.size() != rows) {
            throw Refusal.of("%s has %d ids of %d rows; give one a row", file, ids.size(), rows);
        }
        return new Table(
                file, rows, columns, array.values(), ids, kind, array.type().equals("f2"), false, List.of());
    }

    /** Ids that are whole numbers look as they do in a text file. */
    static List<String> ids(NumpyArray array, String file) {
        if (array.isText()) {
            return array.texts();
        }
        List<String> ids = new ArrayList<>();
        for (double value : array.values()) {
            if (value != Math.rint(value) || Double.isInfinite(value)) {
                throw Refusal.of("%s has the id %s; give whole numbers or texts", file, value);
            }
            ids.add(Long.toString((long) value));
        }
        return ids;
    }
}
