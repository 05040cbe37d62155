package org.kpigovernor.judge.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

/** All files of a rules folder as they stood at one moment, in the order of their paths. */
public record RuleFolder(String name, List<RuleFile> files) {
    /** Reads the folder; files whose names begin with a dot, and editors' backups, are not part of it. */
    public static RuleFolder read(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName().toString();
        if (!Files.isDirectory(folder)) {
            throw new ProblemsException(
                    List.of(new Problem(name, 0, 0, "there is no such folder", "name a folder of rules")));
        }
        try (var paths = Files.walk(folder)) {
            return new RuleFolder(
                    name,
                    paths.filter(Files::isRegularFile)
                            .map(path -> read(folder, name, path))
                            .filter(file -> isPart(file.path()))
                            .sorted(Comparator.comparing(RuleFile::path))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static RuleFile read(Path folder, String name, Path path) {
        var relative = folder.relativize(path).toString().replace('\\', '/');
        try {
            // Bytes that are not UTF-8 become replacement characters, which the checks then point at
            var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new RuleFile(relative, name + "/" + relative, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPart(String path) {
        return !path.startsWith(".") && !path.contains("/.") && !path.endsWith("~");
    }
}
