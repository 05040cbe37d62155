package org.kpigovernor.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that a private authority signed, made by {@code keytool}.
 *
 * @param keys the key and certificate, with the password {@code changeit}
 * @param pem the authority's certificate
 */
record TestCertificate(Path keys, Path pem) {
    static final String PASSWORD = "changeit";

    /** For that name, such as {@code ip:127.0.0.1}, with further options such as {@code -startdate -10d}. */
    static TestCertificate create(Path folder, String name, String... options) throws Exception {
        var keys = folder.resolve("keys.p12");
        var pem = folder.resolve("certificate.pem");
        var make =
                new ArrayList<>(List.of("-genkeypair", "-alias", "test", "-signer", "authority", "-dname", "CN=test"));
        make.addAll(List.of("-keyalg", "EC", "-ext", "san=" + name));
        make.addAll(List.of(options));
        keytool(
                keys,
                List.of("-genkeypair", "-alias", "authority", "-keyalg", "EC", "-dname", "CN=us", "-ext", "bc:c"));
        keytool(keys, make);
        keytool(keys, List.of("-exportcert", "-alias", "authority", "-rfc", "-file", pem.toString()));
        keytool(keys, List.of("-delete", "-alias", "authority"));
        return new TestCertificate(keys, pem);
    }

    private static void keytool(Path keys, List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", keys.toString()));
        var log = ProcessBuilder.Redirect.DISCARD;
        assertThat(new ProcessBuilder(command)
                        .redirectOutput(log)
                        .redirectError(log)
                        .start()
                        .waitFor())
                .isZero();
    }

    SSLContext server() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
