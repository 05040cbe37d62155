package org.kpigovernor.judge.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

/**
 * All files of a rules folder, byte for byte as they stood at one moment.
 *
 * @param name as problems name the folder
 * @param contents by path, which is relative to the folder and has slashes
 * @param unreadable what is wrong with files that can't be opened, which are left out
 */
public record FolderFiles(String name, SortedMap<String, byte[]> contents, List<Problem> unreadable) {
    /** Reads the folder; files whose names begin with a dot, and editors' backups, are not part of it. */
    public static FolderFiles read(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName().toString();
        if (!Files.isDirectory(folder)) {
            throw new ProblemsException(
                    List.of(new Problem(name, 0, 0, "there is no such folder", "name a folder of rules")));
        }
        var files = new FolderFiles(name, new TreeMap<>(), new ArrayList<>());
        try (var paths = Files.walk(folder)) {
            paths.filter(path -> !Files.isDirectory(path))
                    .sorted()
                    .forEach(path -> files.add(folder, path, relative(folder, path)));
        } catch (IOException | UncheckedIOException denied) {
            throw new ProblemsException(List.of(
                    new Problem(name, 0, 0, "the folder can't be read", "look at the permissions of all in it")));
        }
        return files;
    }

    /** Whether a file at this path is part of a rules folder, and none that an editor leaves beside it. */
    public static boolean isPart(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !path.startsWith(".") && !path.contains("/.") && !path.endsWith("~") && !name.startsWith("~$");
    }

    /** The path as it is written in a book, whatever the system's separator. */
    public static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** The same as texts. */
    public RuleFolder folder() {
        return RuleFolder.of(this);
    }

    private void add(Path folder, Path path, String relative) {
        if (!isPart(relative)) {
            return;
        }
        try {
            if (FenceOfFiles.holds(folder, path, name + "/" + relative, unreadable)) {
                contents.put(relative, Files.readAllBytes(path));
            }
        } catch (IOException denied) {
            unreadable.add(new Problem(
                    name + "/" + relative, 0, 0, "can't be read", "look whether it is there, and at its permissions"));
        }
    }
}
