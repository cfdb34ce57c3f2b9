package dev.multiview.cli.own;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.own.OwnFolder;
import dev.multiview.image.own.OwnSet;
import dev.multiview.image.own.SetLock;
import dev.multiview.reports.format.NumberFormats;
import dev.multiview.variation.SettingWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sets that {@code --set NAME=FOLDER} names, each read once and held to its lock. */
public final class OwnSets {
    private final List<OwnFolder> folders;

    private OwnSets(List<OwnFolder> folders) {
        this.folders = List.copyOf(folders);
    }

    /**
     * Reads the sets.
     *
     * @param values each {@code NAME=FOLDER}
     * @throws MultiviewException with status BAD_INPUT if a value has another form, a name occurs twice, or a folder is refused; one
     *     sentence with the remedy
     */
    public static OwnSets of(Collection<String> values) {
        Map<String, Path> named = new LinkedHashMap<>();
        for (String value : values) {
            int sign = value.indexOf('=');
            if (sign < 1 || sign == value.length() - 1) {
                throw refused("Set '" + value + "' has no name and folder; give NAME=FOLDER");
            }
            String name = value.substring(0, sign);
            if (Stream.of(SettingWord.values()).anyMatch(word -> word.word().equals(name))) {
                throw refused("Set '" + name + "' has the name of a setting of presets; give it another name");
            }
            if (named.put(name, Path.of(value.substring(sign + 1))) != null) {
                throw refused("Set '" + name + "' is named twice; give each set a name of its own, NAME=FOLDER");
            }
        }
        List<OwnFolder> read = new ArrayList<>();
        named.forEach((name, folder) -> {
            OwnFolder found = OwnFolder.read(name, folder);
            SetLock.check(found);
            read.add(found);
        });
        return new OwnSets(read);
    }

    private static MultiviewException refused(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }

    /** What was read, in the order in which it was named. */
    List<OwnFolder> folders() {
        return folders;
    }

    /** The sets, in the order in which they were named. */
    public List<OwnSet> sets() {
        return folders.stream().map(OwnFolder::set).toList();
    }

    /** A line about each set, for the beginning of an audit. */
    public List<String> lines() {
        return folders.stream()
                .flatMap(folder -> Stream.concat(
                        Stream.of("Set " + folder.set().name() + ": "
                                + NumberFormats.count(folder.set().count(), "picture") + " in "
                                + folder.set().classes() + " classes from " + folder.path()
                                + "; exploratory: settings of plain Fashion-MNIST, not tuned for this set, equal in both"
                                + " regimes"),
                        folder.remarks().stream().map(remark -> "  " + remark)))
                .toList();
    }

    /** A warning about each set that no claim is about. */
    public List<String> unused(Collection<String> claimIds) {
        return sets().stream()
                .filter(set ->
                        claimIds.stream().noneMatch(id -> id.startsWith("own/") && id.endsWith("-" + set.name())))
                .map(set -> "No claim asked for is about set " + set.name() + "; those about it are --claims 'own/*-"
                        + set.name() + "'")
                .toList();
    }

    /** Locks the files of sets that have no lock yet, and returns a warning about each that cannot be. */
    public List<String> lock() {
        return folders.stream().map(SetLock::write).flatMap(Optional::stream).toList();
    }
}
