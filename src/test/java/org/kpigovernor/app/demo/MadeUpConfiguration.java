package org.kpigovernor.app.demo;

import java.nio.file.Path;
import java.util.Map;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.config.ConfigurationLoader;

/** The made-up organisation's configuration, as the service itself reads it from the demonstration's home. */
public final class MadeUpConfiguration {
    private MadeUpConfiguration() {}

    public static Configuration of(MadeUpOrganisation organisation) {
        return of(organisation, DemoSecrets.fresh());
    }

    static Configuration of(MadeUpOrganisation organisation, DemoSecrets secrets) {
        var ports = new DemoHome.Ports(18080, 12525);
        try (var home = DemoHome.temporary().write(Path.of("."), organisation, secrets, ports)) {
            return ConfigurationLoader.load(home.folder(), null, Map.of());
        }
    }
}
