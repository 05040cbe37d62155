package org.kpigovernor.store;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** A step of the schema, as its file tells it, and as Flyway writes it down. */
record Migration(String file, int version, String description, int checksum, String sql) {
    private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.sql");

    static Migration of(String file, String sql) {
        var name = NAME.matcher(file);
        if (!name.matches()) {
            throw new IllegalStateException(file + " in db/migration isn't named such as V170__new_table.sql");
        }
        return new Migration(
                file, Integer.parseInt(name.group(1)), name.group(2).replace('_', ' '), checksum(sql), sql);
    }

    /** Flyway's: of the lines, however they end. */
    private static int checksum(String sql) {
        var crc = new CRC32();
        sql.lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).forEach(crc::update);
        return (int) crc.getValue();
    }

    /** What Flyway's table says of it once it was made. */
    String written() {
        return version + " " + description + " SQL " + checksum;
    }
}
