package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program as it is handed out: one archive, and the libraries beside it. */
class StartIT {
    private static final Path JAR = Path.of("target/kpi-governor.jar");

    @Test
    void theArchiveRunsByItself() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-jar", JAR.toString(), "check")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).startsWith("Fine: ");
    }

    /** A library that was raised in one place of the POM only would be looked for in vain, and every start would take longer. */
    @Test
    void everyLibraryOfItsClassPathIsThere() throws IOException {
        assertThat(classPath())
                .hasSizeGreaterThan(100)
                .allSatisfy(library -> assertThat(JAR.resolveSibling(library)).exists());
    }

    @Test
    void everyLibraryThatIsThereIsOnItsClassPath() throws IOException {
        try (Stream<Path> libraries = Files.list(JAR.resolveSibling("lib"))) {
            assertThat(libraries.map(file -> "lib/" + file.getFileName()).toList())
                    .isSubsetOf(classPath());
        }
    }

    private static List<String> classPath() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            var value = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return List.of(value.split(" +", -1));
        }
    }
}
