package id.kinerja.bench.ground;

import id.kinerja.bench.rule.ProcessorTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An nginx of its own, with nothing of the machine's configuration. */
public final class Nginx implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** Returns when it listens. */
    public static Nginx start(Path folder, int workers, int port, String servers)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, configuration(folder, workers, servers));
        Process process =
                new ProcessBuilder(
                                "nginx",
                                "-p",
                                folder.toString(),
                                "-e",
                                folder.resolve("error.log").toString(),
                                "-c",
                                configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out.log").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Nginx nginx = new Nginx(process);
        nginx.waitFor(port, folder);
        return nginx;
    }

    public long processorMicros() {
        return ProcessorTime.micros(List.of(process.pid()));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String configuration(Path folder, int workers, String servers) {
        return """
               daemon off;
               worker_processes %d;
               pid %s/nginx.pid;
               events { worker_connections 1024; }
               http {
                 access_log off;
                 keepalive_requests 1000000000;
                 keepalive_timeout 300s;
                 client_body_temp_path %s/body;
                 proxy_temp_path %s/proxy;
                 fastcgi_temp_path %s/fastcgi;
                 uwsgi_temp_path %s/uwsgi;
                 scgi_temp_path %s/scgi;
               %s
               }
               """
                .formatted(workers, folder, folder, folder, folder, folder, folder, servers);
    }

    private void waitFor(int port, Path folder) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroy();
                throw new IllegalStateException("nginx does not start; see " + folder);
            }
            Thread.sleep(50);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
