package org.kpigovernor.notify.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** As {@link PromptSockets}, for encrypted connections. */
final class PromptTlsSockets extends SSLSocketFactory {
    private final SSLSocketFactory sockets;

    PromptTlsSockets(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return PromptSockets.prompt(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean closeBelow) throws IOException {
        return sockets.createSocket(PromptSockets.prompt(below), host, port, closeBelow);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return PromptSockets.prompt(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return PromptSockets.prompt(sockets.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return PromptSockets.prompt(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return PromptSockets.prompt(sockets.createSocket(host, port, from, fromPort));
    }
}
