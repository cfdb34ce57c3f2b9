package dev.multiview.cli.own;

import dev.multiview.claim.Tier;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.own.OwnFolder;
import dev.multiview.image.own.OwnSet;
import dev.multiview.image.own.SetFile;
import dev.multiview.image.own.SetLock;
import dev.multiview.papers.allenzhuli2020.pictures.OwnSetsSuite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multiview data look}: what an audit would see in a folder of the user's own. */
@Command(
        name = "look",
        mixinStandardHelpOptions = true,
        description =
                "Shows what an audit with --set NAME=FOLDER would see: counts, what was assumed, and a picture of each"
                        + " class. Status 2 if it would refuse the folder.")
public final class LookCommand implements Callable<Integer> {

    @Parameters(
            arity = "1",
            paramLabel = "NAME=FOLDER",
            description =
                    "A name for the set, and its folder: PNG or JPEG files in folders by class, IDX files, CIFAR's"
                            + " binary files, or train.csv.")
    private String value = "";

    @Option(
            names = "--png",
            paramLabel = "FILE",
            description = "Also writes the pictures into a PNG file, which must not exist.")
    private @Nullable Path png;

    @Option(names = "--write", description = "Writes a set.yaml with comments into the folder if it has none.")
    private boolean write;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        OwnFolder folder = OwnSets.of(List.of(value)).folders().get(0);
        PrintWriter out = spec.commandLine().getOut();
        print(out, folder);
        ContactSheet sheet = new ContactSheet(folder.set());
        sheet.lines().forEach(out::println);
        if (png != null) {
            sheet.write(png);
            out.println("The pictures are in " + png);
        }
        if (write) {
            out.println(writeTemplate(folder));
        }
        return ExitStatus.DONE.status();
    }

    private static void print(PrintWriter out, OwnFolder folder) {
        OwnSet set = folder.set();
        out.println("Set " + set.name() + " in " + folder.path() + ": " + folder.kind());
        out.println("  " + set.count() + " pictures: " + folder.training() + " for training, "
                + (set.count() - folder.training()) + " for tests; disjoint draws take from all of them");
        out.println("  stored " + folder.height() + " x " + folder.width() + ", seen by the nets " + set.side() + " x "
                + set.side()
                + (folder.height() == set.side() && folder.width() == set.side()
                        ? " as they are"
                        : ": each pixel is the mean of the area it covers"));
        folder.remarks().forEach(remark -> out.println("  " + remark));
        if (folder.kind().contains("PNG")) {
            out.println("  Grey levels stay, 0 is black; transparent is black; EXIF's orientation is not obeyed.");
        }
        if (set.repeated() > 0) {
            out.println(
                    "  " + set.repeated() + " pictures repeat another one: a test may then show what was trained on.");
        }
        int[] counts = set.counts();
        for (int c = 0; c < counts.length; c++) {
            out.printf(
                    Locale.ROOT, "  class %2d  %-24s %6d%n", c, set.classNames().get(c), counts[c]);
        }
        for (Tier tier : Tier.values()) {
            int needed = OwnSetsSuite.needed(tier, set.classes());
            out.printf(
                    Locale.ROOT,
                    "  tier %-9s needs %d of every class: %s%n",
                    tier.label(),
                    needed,
                    set.smallestClass() >= needed ? "they are there" : "there are too few");
        }
        out.println("  " + set.terms() + ".");
        out.println("  "
                + (SetLock.isThere(folder)
                        ? "All files are those that " + SetLock.NAME + " locked."
                        : "No " + SetLock.NAME + " yet; the first audit writes it."));
    }

    private static String writeTemplate(OwnFolder folder) {
        Path file = folder.path().resolve(SetFile.NAME);
        if (Files.exists(file)) {
            return file + " is there already and stays as it is";
        }
        try {
            Files.writeString(file, SetFile.template(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return file + " is written; take away the # before what you change";
        } catch (IOException e) {
            throw new MultiviewException(
                    ExitStatus.BAD_INPUT,
                    "File " + file + " cannot be written (" + e.getClass().getSimpleName() + "); permit it",
                    e);
        }
    }
}
