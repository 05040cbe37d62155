package org.kpigovernor.notify.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted, and what is wrong with one that isn't. */
public final class Trust {
    private Trust() {}

    /** Sockets that trust the authorities in the file, or those that Java trusts. */
    static SSLSocketFactory sockets(@Nullable Path file) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, file == null ? null : trusted(file).getTrustManagers(), null);
            return new PromptTlsSockets(context.getSocketFactory());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the certificates in " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the file as it will be used.
     *
     * @throws IOException if it can't be read, or holds no certificates
     */
    public static void check(Path file) throws IOException {
        try {
            trusted(file);
        } catch (GeneralSecurityException e) {
            throw new IOException("it holds no certificates as PEM", e);
        }
    }

    private static TrustManagerFactory trusted(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(file)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
        }
        if (store.size() == 0) {
            throw new CertificateException("no certificates");
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }

    /** What is wrong with the server's certificate, in words; empty if the failure is about something else. */
    static String trouble(Throwable failure) {
        for (var link = failure; link != null; link = link.getCause()) {
            if (link instanceof CertificateExpiredException) {
                return "the server's certificate has expired (" + link.getMessage() + ")";
            }
            if (link instanceof CertificateNotYetValidException) {
                return "the server's certificate isn't valid yet (" + link.getMessage() + ")";
            }
            if (String.valueOf(link.getMessage()).contains("unable to find valid certification path")) {
                return "the server's certificate is signed by nobody who is trusted here; put its authority's certificate"
                        + " into the `trust-file`";
            }
            if (link instanceof CertificateException && namesAnother(link)) {
                return "the server's certificate is for another name (" + link.getMessage() + ")";
            }
        }
        return "";
    }

    private static boolean namesAnother(Throwable link) {
        var message = String.valueOf(link.getMessage());
        return message.startsWith("No ") && (message.contains("name") || message.contains("address"));
    }
}
