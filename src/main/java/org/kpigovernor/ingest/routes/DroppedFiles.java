package org.kpigovernor.ingest.routes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.kpigovernor.ingest.measurement.MeasurementFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bean {@code measurement-files} that the route of the folder calls; the route moves the file to where the header says then. */
public final class DroppedFiles {
    /** What route files call it. */
    public static final String BEAN = "measurement-files";

    /** Where the file belongs, relative to its folder. */
    static final String TARGET = "kpiGovernorTarget";

    private static final Logger LOG = LoggerFactory.getLogger(DroppedFiles.class);

    private final Taking taking;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private interface Taking {
        String take(Path file) throws IOException;
    }

    public DroppedFiles(MeasurementFiles files) {
        this(files::take);
    }

    private DroppedFiles(Taking taking) {
        this.taking = taking;
    }

    /** What makes the route take files from that folder. */
    public static Map<String, String> from(Path folder) {
        return Map.of("measurements.folder", folder.toAbsolutePath().toString(), "measurements.folder.open", "true");
    }

    /** For a route that doesn't start. */
    static DroppedFiles none() {
        return new DroppedFiles(file -> {
            throw new IOException("Nobody takes files");
        });
    }

    /** Called by the route; a failure of ours is told once, the file stays where it is and is tried again. */
    public void take(Exchange exchange) throws IOException {
        var file = Path.of(exchange.getMessage().getHeader(Exchange.FILE_PATH, String.class));
        try {
            exchange.getMessage().setHeader(TARGET, taking.take(file));
            failing.remove(file.toString());
        } catch (MeasurementFiles.Stopped e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (failing.add(file.toString())) {
                LOG.error("{} can't be taken in now; it is tried again every few seconds", file.getFileName(), e);
            }
            throw e;
        }
    }
}
