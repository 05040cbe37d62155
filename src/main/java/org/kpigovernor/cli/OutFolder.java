package org.kpigovernor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The folder that {@code --out} names: what is written to it is told, a line a file. */
record OutFolder(Path folder, KpiGovernor governor, CommandSpec spec) {
    void put(String name, String content) {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] content) {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.write(file, content);
        } catch (IOException denied) {
            var why = denied.getClass().getSimpleName();
            throw new ParameterException(
                    spec.commandLine(), "can't write " + file + " (" + why + ") — name another folder with --out");
        }
        governor.out().println(file);
    }
}
