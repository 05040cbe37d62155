package org.kpigovernor.app.demo;

import java.nio.file.Path;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;

/** A home folder for a made-up organisation of any size, to measure with. */
public final class MadeUpHome {
    private MadeUpHome() {}

    /** Writes it into that folder, which must be empty; rules and routes are those of the working directory. */
    public static Path write(Path folder, MadeUpOrganisation organisation) {
        try (var home = DemoHome.kept(folder)) {
            home.write(Path.of("."), organisation, DemoSecrets.fresh(), new DemoHome.Ports(0, 1));
            return home.folder();
        }
    }
}
