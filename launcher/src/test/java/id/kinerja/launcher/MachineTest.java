package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir private Path root;

    @Test
    void namesEachTakenPortAndThePartThatNeedsIt() throws IOException {
        Ports ports = freePorts();
        List<String> addresses = List.of("127.0.0.1", "0.0.0.0");
        for (int port : ports.all().keySet()) {
            for (String address : addresses) {
                try (ServerSocket taken =
                        new ServerSocket(port, 1, InetAddress.getByName(address))) {
                    assertThatExceptionOfType(LauncherFault.class)
                            .isThrownBy(() -> Machine.checkPorts(ports))
                            .withMessageContaining(
                                    taken.getLocalPort() + " (" + ports.all().get(port) + ")")
                            .withMessageNotContaining("\n");
                }
            }
        }
        assertThatCode(() -> Machine.checkPorts(ports)).doesNotThrowAnyException();
    }

    @Test
    void saysHowMuchMemoryAndDiskAreMissing() {
        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(() -> Machine.checkMemory(4_095))
                .withMessageContainingAll("4096 MB of free memory", "4095 MB");
        assertThatExceptionOfType(LauncherFault.class)
                .isThrownBy(() -> Machine.checkDisk(root, 100))
                .withMessageContainingAll("3072 MB", root.toString(), "100 MB", "KINERJA_HOME");
        assertThatCode(() -> Machine.checkMemory(4_096)).doesNotThrowAnyException();
        assertThatCode(() -> Machine.checkDisk(root, 3_072)).doesNotThrowAnyException();
    }

    @Test
    void takesTheMachineItselfWhereThereIsNoLimit() throws IOException {
        write("proc/meminfo", "MemTotal: 9000000 kB\nMemAvailable: 8388608 kB\n");

        assertThat(new FreeMemory(root).megabytes()).isEqualTo(8_192);
    }

    @Test
    void knowsTheLimitOfEachControlGroupItIsIn() throws IOException {
        write("proc/meminfo", "MemAvailable: 8388608 kB\n");
        write("proc/self/cgroup", "0::/outer/inner\n");
        write("sys/fs/cgroup/outer/memory.max", "2147483648\n");
        write("sys/fs/cgroup/outer/memory.current", "1073741824\n");
        write("sys/fs/cgroup/outer/memory.stat", "anon 5\ninactive_file 536870912\n");
        write("sys/fs/cgroup/outer/inner/memory.max", "max\n");

        assertThat(new FreeMemory(root).megabytes()).isEqualTo(1_024 + 512);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static Ports freePorts() {
        return IntStream.iterate(27_000, base -> base < 29_000, base -> base + 100)
                .mapToObj(Ports::new)
                .filter(ports -> ports.all().keySet().stream().allMatch(Probe::isFree))
                .findFirst()
                .orElseThrow();
    }
}
