package app.foyer.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a screen's network hangs on: it can be pulled and put in again, or swallow what goes through without an end. */
public final class Cable implements AutoCloseable {
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket end;
    private int port;
    private volatile int age;
    private volatile boolean swallows;

    public Cable(int server) {
        this.server = server;
        plugIn();
    }

    public int port() {
        return port;
    }

    public void plugIn() {
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
                var born = swallows ? -1 : age;
                carry(here, there, born);
                carry(there, here, born);
            } catch (IOException pulled) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, int born) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                var bytes = new byte[8_192];
                for (int read; (read = from.getInputStream().read(bytes)) >= 0; )
                    if (born == age) to.getOutputStream().write(bytes, 0, read);
            } catch (IOException ended) {
                // either end has gone
            } finally {
                open.remove(from);
            }
        });
    }

    /** Every connection that is open, or opened before {@link #carryAgain}, stays so and never hears anything again. */
    void swallow() {
        swallows = true;
        age++;
    }

    void carryAgain() {
        swallows = false;
    }

    public void pull() {
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
