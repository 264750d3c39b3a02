package id.kinerja.integration.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kinerja.kernel.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16, 10.20.255.1, true",
        "10.20.0.0/16, 10.21.0.1, false",
        "10.20.3.4, 10.20.3.4, true",
        "10.20.3.4, 10.20.3.5, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "10.20.0.0/15, 10.21.0.1, true",
        "2001:db8::/32, 2001:db8:0:0:0:0:0:7, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "fe80::/10, fe80:0:0:0:1:2:3:4%eth0, true",
        "10.20.0.0/16, ::ffff:10.20.3.4, false",
        "10.20.0.0/16, ::ffff:a14:304, true",
        "10.20.0.0/16, terminal.local, false",
        "10.20.0.0/16, '', false",
        "10.20.0.0/16, 10.20, false"
    })
    void knowsWhoIsInside(String network, String address, boolean inside) {
        assertThat(Networks.kept(List.of(network)).include(address)).isEqualTo(inside);
    }

    @Test
    void letsEverybodyInWhereNoneIsNamed() {
        assertThat(Networks.ANYWHERE.include("203.0.113.7")).isTrue();
        assertThat(Networks.ANYWHERE.include("whoever")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "terminal.local, network-not-understood",
        "10.20.0.0/33, network-not-understood",
        "2001:db8::/129, network-not-understood",
        "10.20.0.0/, network-not-understood",
        "10.20.0.0/16/8, network-not-understood",
        "10.20.0.0/-1, network-not-understood",
        "10.20.0.0/016, network-not-understood",
        "10.20, network-not-understood",
        "010.20.0.0/16, network-not-understood",
        "10.20.0.256/32, network-not-understood",
        "10.20.0.0/255.255.0.0, network-not-understood",
        "fe80::1%eth0, network-not-understood",
        "::ffff:10.20.0.0/112, network-not-understood",
        ":::/8, network-not-understood",
        "::ffff:a14:0/112, network-written-as-ipv6",
        "::ffff:a14:304, network-written-as-ipv6",
        "10.20.3.4/16, network-has-host-bits",
        "2001:db8::1/32, network-has-host-bits",
        "10.20.0.0/16, network-repeated",
        "' 10.20.0.0/16 ', network-repeated"
    })
    void saysWhatIsWrongWithOne(String network, String code) {
        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> Networks.of(List.of("10.20.0.0/16", network)));

        assertThat(refused.findings()).containsExactly(Refused.Finding.ofRow(2, "networks", code));
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0/0, 8", "10.0.0.0/7, 8", "::/0, 16", "2000::/15, 16"})
    void refusesWhatIsSoWideThatItSaysNothing(String network, int least) {
        assertThat(findings(network, "192.0.2.0/24"))
                .containsExactly(Refused.Finding.ofRow(1, "networks", "network-too-wide", least));
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16, 10.20.3.0/24, 2, 10.20.0.0/16",
        "10.20.3.4, 10.0.0.0/8, 1, 10.0.0.0/8",
        "2001:db8:1::/48, 2001:db8::/32, 1, 2001:db8::/32"
    })
    void refusesOneThatLiesInAnotherWhicheverIsNamedFirst(
            String first, String second, int row, String other) {
        assertThat(findings(first, second))
                .containsExactly(
                        Refused.Finding.ofRow(row, "networks", "network-inside-another", other));
    }

    @Test
    void takesNetworksThatAreWideOrBesideEachOther() {
        List<String> written =
                List.of("10.0.0.0/8", "11.0.0.0/16", "2001::/16", "2002:a00::/24", "::/16");

        assertThat(Networks.of(written).written()).isEqualTo(written);
    }

    private static List<Refused.Finding> findings(String... networks) {
        return catchThrowableOfType(Refused.class, () -> Networks.of(List.of(networks))).findings();
    }

    @Test
    void isWrittenInOneWay() {
        assertThat(
                        Networks.of(List.of("10.20.3.4", "2001:DB8:0:0::/32", "fe80:0:0:0:1::/80"))
                                .written())
                .containsExactly("10.20.3.4/32", "2001:db8::/32", "fe80::1:0:0:0/80");
    }

    @Test
    void holdsAsItIsKeptThoughItWouldBeTakenNoMore() {
        List<String> kept = List.of("0.0.0.0/0", "10.20.0.0/16", "::/0");

        assertThat(Networks.kept(kept).written()).isEqualTo(kept);
    }

    @Test
    void isReadAsItIsWritten() {
        Networks networks = Networks.of(List.of("1:0:0:2:0:0:0:0/64", "::1", "192.0.2.0/24"));

        assertThat(Networks.of(networks.written())).isEqualTo(networks);
    }
}
