package id.kinerja.integration.siasn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SsoTokenTest {

    private static final Instant END = Instant.ofEpochSecond(1_800_000_000L);

    @Test
    void readsWhenATokenEnds() {
        SsoToken token =
                SsoToken.read(" " + jwt("{\"sub\":\"1\",\"exp\": 1800000000}") + "\n")
                        .orElseThrow();

        assertThat(token.expiresAt()).isEqualTo(END);
        assertThat(token.value()).doesNotContain(" ", "\n");
        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(token.isUsable(END.minusSeconds(11))).isTrue();
        assertThat(token.isUsable(END.minusSeconds(10))).isFalse();
        assertThat(token.needsTheNext(END.minusSeconds(7201))).isFalse();
        assertThat(token.needsTheNext(END.minusSeconds(7200))).isTrue();
    }

    @Test
    void asksForTheNextInTheLastFourthOfAShortLife() {
        SsoToken token =
                SsoToken.read(jwt("{\"iat\":1799998200,\"exp\":1800000000}")).orElseThrow();

        assertThat(token.needsTheNext(END.minusSeconds(451))).isFalse();
        assertThat(token.needsTheNext(END.minusSeconds(450))).isTrue();
        SsoToken ofADay =
                SsoToken.read(jwt("{\"iat\":1799913600,\"exp\":1800000000}")).orElseThrow();
        assertThat(ofADay.needsTheNext(END.minusSeconds(7201))).isFalse();
    }

    @Test
    void takesNothingThatDoesNotSayWhenItEnds() {
        assertThat(SsoToken.read("abc")).isEmpty();
        assertThat(SsoToken.read("a.%%%.c")).isEmpty();
        assertThat(SsoToken.read(jwt("{\"sub\":\"1\"}"))).isEmpty();
    }

    private static String jwt(String payload) {
        return "e30."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
