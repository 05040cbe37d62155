package org.kpigovernor.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A private authority and what it signed, made by {@code keytool}: {@code good} for 127.0.0.1, {@code old} likewise but expired, and
 * {@code other} for another name.
 *
 * @param pem the authority's certificate
 */
record TestAuthority(KeyStore keys, Path pem) {
    static final String PASSWORD = "changeit";

    static TestAuthority create(Path folder) throws Exception {
        var keys = folder.resolve("keys.p12");
        var pem = folder.resolve("authority.pem");
        keytool(keys, "-genkeypair", "-alias", "us", "-keyalg", "EC", "-dname", "CN=us", "-ext", "bc:c");
        sign(keys, "good", "ip:127.0.0.1");
        sign(keys, "old", "ip:127.0.0.1", "-startdate", "-10d", "-validity", "5");
        sign(keys, "other", "dns:mail.example.com");
        keytool(keys, "-exportcert", "-alias", "us", "-rfc", "-file", pem.toString());
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new TestAuthority(store, pem);
    }

    private static void sign(Path keys, String alias, String name, String... options) throws Exception {
        var arguments =
                new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-signer", "us", "-dname", "CN=server"));
        arguments.addAll(List.of("-keyalg", "EC", "-ext", "san=" + name));
        arguments.addAll(List.of(options));
        keytool(keys, arguments.toArray(String[]::new));
    }

    private static void keytool(Path keys, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", keys.toString()));
        var log = ProcessBuilder.Redirect.DISCARD;
        assertThat(new ProcessBuilder(command)
                        .redirectOutput(log)
                        .redirectError(log)
                        .start()
                        .waitFor())
                .isZero();
    }

    SSLContext server(String alias) throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(only(alias), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** A file with that key and certificate alone. */
    Path file(String alias) throws Exception {
        var file = pem.resolveSibling(alias + ".p12");
        try (var out = Files.newOutputStream(file)) {
            only(alias).store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private KeyStore only(String alias) throws Exception {
        var one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(alias, key(alias), PASSWORD.toCharArray(), keys.getCertificateChain(alias));
        return one;
    }

    private java.security.Key key(String alias) throws GeneralSecurityException {
        return keys.getKey(alias, PASSWORD.toCharArray());
    }
}
