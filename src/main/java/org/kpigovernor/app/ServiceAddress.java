package org.kpigovernor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the service of a home answers while it runs, in {@code data/service-address}: commands ask it when the embedded database is in its hands. */
final class ServiceAddress implements AutoCloseable {
    private final Path file;

    private ServiceAddress(Path file) {
        this.file = file;
    }

    static ServiceAddress write(Path home, String host, int port) {
        var address = new ServiceAddress(file(home));
        try {
            Files.createDirectories(address.file.getParent());
            Files.writeString(address.file, "http://" + reachable(host) + ":" + port + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The service's address can't be written to " + address.file, e);
        }
        return address;
    }

    /** Who listens on all addresses is reached on this machine's own. */
    private static String reachable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    static Optional<URI> read(Path home) {
        try {
            return Optional.of(URI.create(Files.readString(file(home)).strip()));
        } catch (IOException | IllegalArgumentException nobodyIsThere) {
            return Optional.empty();
        }
    }

    private static Path file(Path home) {
        return home.resolve("data").resolve("service-address");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
