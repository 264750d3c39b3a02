package id.kinerja.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "fc00::1",
                "fd00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1"
            })
    void callsNothingThatIsNotPublic(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.3.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.1",
                "::ffff:1.1.1.1",
                "2001:4860:4860::8888",
                "2400:cb00::1",
                "2606:4700::1111"
            })
    void callsWhatIs(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://127.1/hook",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[0:0:0:0:0:ffff:7f00:1]/",
                "https://[fd00::1]/",
                "https://[fe80::1%25eth0]/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1:8443/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://intern/",
                "https://a.localhost./",
                "https://metadata.google.internal/",
                "https://db.local/",
                "https://keycloak.kinerja.svc/",
                "https://127.0.0.1./",
                "https://256.256.256.256/"
            })
    void refusesAPrivateAddressHoweverItIsSpelled(String url) {
        assertThat(WebhookUrl.fault(url, Set.of())).as(url).isPresent();
    }

    @Test
    void takesHttpsAtAPublicNameAlone() {
        assertThat(WebhookUrl.fault("https://simpeg.example.go.id:8443/hook?a=1", Set.of()))
                .isEmpty();
        assertThat(WebhookUrl.fault("https://1.1.1.1/hook", Set.of())).isEmpty();
        assertThat(WebhookUrl.fault("http://simpeg.example.go.id/hook", Set.of()))
                .contains("webhook-url-not-https");
        assertThat(
                        WebhookUrl.fault(
                                "ftp://simpeg.example.go.id/hook", Set.of("simpeg.example.go.id")))
                .contains("webhook-url-not-https");
        assertThat(WebhookUrl.fault("https://a:b@simpeg.example.go.id/", Set.of()))
                .contains("webhook-url-unreadable");
        assertThat(WebhookUrl.fault("https://simpeg.example.go.id/#x", Set.of()))
                .contains("webhook-url-unreadable");
        assertThat(WebhookUrl.fault("/hook", Set.of())).contains("webhook-url-unreadable");
        assertThat(WebhookUrl.fault("https://a b/", Set.of())).contains("webhook-url-unreadable");
    }

    @Test
    void takesAPrivateHostWhereTheInstallationAllowsIt() {
        assertThat(WebhookUrl.fault("http://127.0.0.1:9000/hook", Set.of("127.0.0.1"))).isEmpty();
        assertThat(WebhookUrl.fault("http://127.0.0.2:9000/hook", Set.of("127.0.0.1"))).isPresent();
    }
}
