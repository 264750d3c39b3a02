package id.kinerja.integration.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelAccessTest {

    @ParameterizedTest
    @CsvSource({
        "https://user:secret@gateway.example:8443/wa?key=secret#secret, https://gateway.example:8443/wa",
        "https://gateway.example?key=secret, https://gateway.example",
        "https://gateway.example/wa, https://gateway.example/wa"
    })
    void showsReadersNoMoreOfAGatewayThanItsPlace(String kept, String shown) {
        assertThat(new ChannelAccess.Gateway(URI.create(kept), "token").place()).hasToString(shown);
    }
}
