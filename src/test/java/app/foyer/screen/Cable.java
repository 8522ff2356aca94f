package app.foyer.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a screen's network hangs on: everything through it ends when it is pulled, until it is put in again. */
final class Cable implements AutoCloseable {
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket end;
    private int port;

    Cable(int server) {
        this.server = server;
        plugIn();
    }

    int port() {
        return port;
    }

    void plugIn() {
        try {
            end = new ServerSocket();
            end.setReuseAddress(true);
            end.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = end.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var listening = end;
        Thread.ofVirtual().start(() -> accept(listening));
    }

    private void accept(ServerSocket listening) {
        while (true) {
            try {
                var here = listening.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(here);
                open.add(there);
                carry(here, there);
                carry(there, here);
            } catch (IOException pulled) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException ended) {
                // either end has gone
            } finally {
                open.remove(from);
            }
        });
    }

    void pull() {
        close();
    }

    @Override
    public void close() {
        try {
            end.close();
            for (var socket : open) socket.close();
            open.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
