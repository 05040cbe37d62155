package org.kpigovernor.store;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds JDBC drivers: those that the program came with, and those whose jars somebody put into the home's folder {@code lib}. */
public final class Drivers {
    private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

    private Drivers() {}

    /** Whether there is one for that address. */
    public static boolean has(Path lib, String url) {
        return of(lib, url).isPresent();
    }

    static Optional<Driver> of(Path lib, String url) {
        var parent = Drivers.class.getClassLoader();
        var jars = jars(lib);
        var found = find(ServiceLoader.load(Driver.class, parent), url);
        return found.isPresent() || jars.isEmpty()
                ? found
                : find(ServiceLoader.load(Driver.class, new URLClassLoader(jars.toArray(URL[]::new), parent)), url);
    }

    private static Optional<Driver> find(ServiceLoader<Driver> drivers, String url) {
        try {
            return drivers.stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(driver -> accepts(driver, url))
                    .findFirst();
        } catch (ServiceConfigurationError e) {
            LOG.warn("A driver in the folder lib can't be used: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<URL> jars(Path lib) {
        var jars = new ArrayList<URL>();
        if (Files.isDirectory(lib)) {
            try (var files = Files.newDirectoryStream(lib, "*.jar")) {
                for (var file : files) {
                    jars.add(file.toUri().toURL());
                }
            } catch (IOException e) {
                LOG.warn("The folder {} can't be read: {}", lib, e.toString());
            }
        }
        return jars;
    }
}
