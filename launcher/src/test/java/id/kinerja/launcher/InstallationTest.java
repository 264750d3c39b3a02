package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.event.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    private static final List<String> ADDRESSES =
            List.of("SERVER_ADDRESS", "MANAGEMENT_SERVER_ADDRESS");

    @TempDir private Path folder;

    @Test
    void letsNothingButTheGatewaysOwnPortBeReachedFromTheNetwork() throws IOException {
        for (String service : Topics.SERVICES) {
            assertThat(addressesOf(service))
                    .isEqualTo(
                            Map.of(
                                    "SERVER_ADDRESS",
                                    "127.0.0.1",
                                    "MANAGEMENT_SERVER_ADDRESS",
                                    "127.0.0.1"));
        }
        assertThat(addressesOf("gateway"))
                .isEqualTo(Map.of("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"));
    }

    @Test
    void saysNothingOfThisMachinesAddressToDockerAndKubernetes() throws IOException {
        assertThat(installation().parts())
                .allSatisfy(
                        part ->
                                assertThat(part.environment())
                                        .doesNotContainKeys(ADDRESSES.toArray(String[]::new)));
    }

    private Map<String, String> addressesOf(String name) throws IOException {
        Installation installation = installation();
        Path software = installation.home().software(name);
        Files.createDirectories(software);
        Files.writeString(software.resolve(".of"), "now");
        Part part =
                installation.parts().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return part.command().environment().entrySet().stream()
                .filter(variable -> ADDRESSES.contains(variable.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Installation installation() throws IOException {
        return new Installation(new Home(folder), new Ports(21_500), Path.of(".."));
    }
}
