package org.kpigovernor.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.kpigovernor.judge.files.FolderFiles;

/**
 * How a rules folder looks from outside, which is cheap to see: names, sizes and times. Two looks that differ say that somebody writes.
 */
public record FolderLook(List<Seen> files) {
    /** A file from outside. */
    record Seen(String path, long size, FileTime changed) {}

    /** Looks; a folder that isn't there, or changes under one's eyes, has no files. */
    public static FolderLook at(Path folder) {
        try (var paths = Files.walk(folder)) {
            return new FolderLook(paths.filter(path -> FolderFiles.isPart(FolderFiles.relative(folder, path)))
                    .map(path -> seen(folder, path))
                    .sorted(java.util.Comparator.comparing(Seen::path))
                    .toList());
        } catch (IOException | UncheckedIOException e) {
            return new FolderLook(List.of());
        }
    }

    private static Seen seen(Path folder, Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Seen(
                    FolderFiles.relative(folder, path),
                    attributes.isDirectory() ? 0 : attributes.size(),
                    attributes.isDirectory() ? FileTime.fromMillis(0) : attributes.lastModifiedTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
