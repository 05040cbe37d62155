package org.kpigovernor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kpigovernor.app.demo.organisation.MadeUpDelivery;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;
import org.kpigovernor.ingest.Admission;
import org.kpigovernor.ingest.Signatures;

class SignerTest {
    private final MadeUpOrganisation organisation =
            new MadeUpOrganisation(5, 6, 6, Instant.parse("2026-11-18T09:30:00Z"));

    @Test
    void theServiceTakesEverythingThatIsSignedButTheForgedOnes() {
        var secrets = DemoSecrets.fresh();
        var trust = MadeUpConfiguration.of(organisation, secrets).ingest().trust();
        var signer = new Signer(secrets);
        var deliveries = organisation.deliveries();
        for (var delivery : deliveries) {
            var headers = lowerCase(signer.signed(delivery));
            var admission = Signatures.check(
                    delivery.source(), trust.get(delivery.source()), headers, delivery.body(), delivery.at());
            assertThat(admission instanceof Admission.Accepted).isEqualTo(!isForged(delivery));
        }
        assertThat(deliveries.stream().filter(SignerTest::isForged)).isNotEmpty();
    }

    private static boolean isForged(MadeUpDelivery delivery) {
        return delivery.headers().containsKey("X-Hub-Signature-256");
    }

    private static Map<String, String> lowerCase(Map<String, String> headers) {
        var lower = new TreeMap<String, String>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }
}
