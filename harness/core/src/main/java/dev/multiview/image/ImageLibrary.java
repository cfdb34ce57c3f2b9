package dev.multiview.image;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders in which image sets are looked for, first match first; each holds a folder per set, such as {@code
 * fashion-mnist}.
 *
 * @param folders the folders; none need exist
 */
public record ImageLibrary(List<Path> folders) {
    public ImageLibrary {
        folders = List.copyOf(folders);
    }
}
