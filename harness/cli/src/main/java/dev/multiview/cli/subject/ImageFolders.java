package dev.multiview.cli.subject;

import dev.multiview.cli.launch.UserHome;
import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.Goals;
import dev.multiview.exit.MultiviewException;
import dev.multiview.image.ImageLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folders in which image sets are looked for, and into which they are fetched. */
public final class ImageFolders {

    private ImageFolders() {}

    /**
     * The folder given; without one the folder of this user that {@code multiview data fetch} fills.
     *
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if the folder given is not there: a folder that
     *     somebody names is one that he has
     */
    public static ImageLibrary of(@Nullable Path given) {
        if (given != null) {
            if (!Files.isDirectory(given)) {
                throw new MultiviewException(
                        ExitStatus.BAD_INPUT,
                        "Data folder " + given.toAbsolutePath().normalize()
                                + (Files.exists(given) ? " is no folder" : " does not exist")
                                + "; name the folder that holds image sets with "
                                + Goals.ofThisProcess().option("data") + ", or leave it out");
            }
            return new ImageLibrary(List.of(given));
        }
        return new ImageLibrary(ofUser().stream().toList());
    }

    /** The folder of this user, which serves all working trees; none for a user without a home. */
    public static Optional<Path> ofUser() {
        return UserHome.folder().map(home -> home.resolve(".multiview").resolve("data"));
    }
}
