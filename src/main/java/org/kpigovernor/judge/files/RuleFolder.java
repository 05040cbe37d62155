package org.kpigovernor.judge.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.catalogue.Problem;

/**
 * All files of a rules folder as they stood at one moment, in the order of their paths.
 *
 * @param unreadable what is wrong with files that aren't text, which are left out
 */
public record RuleFolder(String name, List<RuleFile> files, List<Problem> unreadable) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads the folder; files whose names begin with a dot, and editors' backups, are not part of it. */
    public static RuleFolder read(Path folder) {
        return of(FolderFiles.read(folder));
    }

    /** The texts of files that were read from wherever they are kept. */
    public static RuleFolder of(FolderFiles raw) {
        var files = new ArrayList<RuleFile>();
        var unreadable = new ArrayList<>(raw.unreadable());
        raw.contents().forEach((path, bytes) -> {
            var shown = raw.name() + "/" + path;
            text(path, bytes)
                    .ifPresentOrElse(
                            text -> files.add(new RuleFile(path, shown, text)),
                            () -> unreadable.add(new Problem(shown, 0, 0, "is not UTF-8 text", "save it as UTF-8")));
        });
        return new RuleFolder(raw.name(), List.copyOf(files), List.copyOf(unreadable));
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

    private static Optional<String> text(String path, byte[] bytes) {
        return RuleFile.isSpreadsheet(path) ? Optional.of(new String(bytes, StandardCharsets.ISO_8859_1)) : text(bytes);
    }

    /** Line ends and byte order marks are as each editor likes them, and mean nothing. */
    private static Optional<String> text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\r\n", "\n");
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
