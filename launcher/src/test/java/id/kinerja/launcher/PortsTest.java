package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.event.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    private final Ports ports = new Ports(18_000);

    @Test
    void derivesEveryPortFromTheBase() {
        assertThat(ports.gateway()).isEqualTo(18_000);
        assertThat(ports.gatewayManagement()).isEqualTo(18_010);
        assertThat(Topics.SERVICES.stream().map(ports::service))
                .containsExactly(18_001, 18_002, 18_003, 18_004, 18_005);
        assertThat(Topics.SERVICES.stream().map(ports::serviceManagement))
                .containsExactly(18_011, 18_012, 18_013, 18_014, 18_015);
        assertThat(List.of(ports.postgres(), ports.kafka(), ports.kafkaController()))
                .containsExactly(18_020, 18_021, 18_022);
        assertThat(ports.siasn()).isEqualTo(18_023);
        assertThat(List.of(ports.keycloak(), ports.keycloakManagement()))
                .containsExactly(18_030, 18_031);
    }

    @Test
    void givesNoPortTwiceAndStaysBelowTheNextInstallation() {
        assertThat(ports.all().keySet())
                .hasSize(18)
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= 18_000 && port < 18_100);
    }

    @Test
    void knowsNoPortOfAServiceThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.service("payroll"))
                .withMessageContaining("payroll");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "80", "-18000", "65530", "18000x", "999999"})
    void saysWhichBasesThereAreWhereOneIsNone(String base) {
        assertThatThrownBy(() -> Ports.from(base))
                .isInstanceOf(LauncherFault.class)
                .hasMessageContaining("a number from 1024 to 65504");
    }
}
