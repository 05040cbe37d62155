package org.kpigovernor.judge.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

/**
 * All files of a rules folder as they stood at one moment, in the order of their paths.
 *
 * @param unreadable what is wrong with files that aren't text, which are left out
 */
public record RuleFolder(String name, List<RuleFile> files, List<Problem> unreadable) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads the folder; files whose names begin with a dot, and editors' backups, are not part of it. */
    public static RuleFolder read(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName().toString();
        if (!Files.isDirectory(folder)) {
            throw new ProblemsException(
                    List.of(new Problem(name, 0, 0, "there is no such folder", "name a folder of rules")));
        }
        try (var paths = Files.walk(folder)) {
            return read(
                    folder, name, paths.filter(path -> !Files.isDirectory(path)).toList());
        } catch (IOException | UncheckedIOException denied) {
            throw new ProblemsException(List.of(
                    new Problem(name, 0, 0, "the folder can't be read", "look at the permissions of all in it")));
        }
    }

    public Optional<RuleFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** As problems name a file that isn't there. */
    public String shown(String path) {
        return name + "/" + path;
    }

    /** The first 16 hexadecimal digits of the SHA-256 of all paths and contents. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update((file.path() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static RuleFolder read(Path folder, String name, List<Path> paths) throws IOException {
        var files = new ArrayList<RuleFile>();
        var unreadable = new ArrayList<Problem>();
        for (var path : paths) {
            var relative = folder.relativize(path).toString().replace('\\', '/');
            if (isPart(relative) && FenceOfFiles.holds(folder, path, name + "/" + relative, unreadable)) {
                read(path, relative, name + "/" + relative, unreadable).ifPresent(files::add);
            }
        }
        files.sort(Comparator.comparing(RuleFile::path));
        return new RuleFolder(name, List.copyOf(files), List.copyOf(unreadable));
    }

    private static Optional<RuleFile> read(Path path, String relative, String shown, List<Problem> unreadable) {
        try {
            var text = Files.readString(path).replace("\r\n", "\n");
            return Optional.of(
                    new RuleFile(relative, shown, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException notText) {
            unreadable.add(new Problem(shown, 0, 0, "is not UTF-8 text", "save it as UTF-8"));
        } catch (IOException denied) {
            unreadable.add(
                    new Problem(shown, 0, 0, "can't be read", "look whether it is there, and at its permissions"));
        }
        return Optional.empty();
    }

    private static boolean isPart(String path) {
        return !path.startsWith(".") && !path.contains("/.") && !path.endsWith("~");
    }
}
