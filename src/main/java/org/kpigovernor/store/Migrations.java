package org.kpigovernor.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;

/** The steps of the schema that this program brings with it, oldest first. */
final class Migrations {
    private static final String FOLDER = "db/migration/";

    private Migrations() {}

    static List<Migration> shipped() {
        try {
            var program = Path.of(Migrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var all = Files.isDirectory(program) ? ofFolder(program.resolve(FOLDER)) : ofArchive(program);
            all.sort(Comparator.comparingInt(Migration::version));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Migration> ofFolder(Path folder) throws IOException {
        var all = new ArrayList<Migration>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                all.add(Migration.of(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return all;
    }

    private static List<Migration> ofArchive(Path archive) throws IOException {
        var all = new ArrayList<Migration>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    var sql = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    all.add(Migration.of(entry.getName().substring(FOLDER.length()), sql));
                }
            }
        }
        return all;
    }
}
