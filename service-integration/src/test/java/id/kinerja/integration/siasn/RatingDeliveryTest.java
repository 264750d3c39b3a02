package id.kinerja.integration.siasn;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatingDeliveryTest {

    private static final Instant SENT_AT = Instant.parse("2026-06-02T01:00:00Z");
    private static final Instant IN_TIME = SENT_AT.plusSeconds(15 * 60);

    @Test
    void givesSiasnAQuarterOfAnHourToShowWhatItWasSent() {
        assertThat(seen(DeliveryCause.NOT_SHOWN_YET).shouldHaveArrived(IN_TIME.minusSeconds(1)))
                .isFalse();
        assertThat(seen(DeliveryCause.NOT_SHOWN_YET).shouldHaveArrived(IN_TIME)).isTrue();
    }

    @Test
    void looksOnceMoreAfterAnOutage() {
        assertThat(seen(DeliveryCause.UNAVAILABLE).shouldHaveArrived(IN_TIME)).isFalse();
        assertThat(seen(null).shouldHaveArrived(IN_TIME)).isFalse();
    }

    private static RatingDelivery seen(@Nullable DeliveryCause cause) {
        return new RatingDelivery(
                new RatingDelivery.Id(UUID.randomUUID()),
                UUID.randomUUID(),
                1,
                new PersonId(UUID.randomUUID()),
                "2026-05",
                RatingLevel.SESUAI_EKSPEKTASI,
                RatingLevel.SESUAI_EKSPEKTASI,
                Predikat.BAIK,
                RatingDelivery.State.SENT,
                cause,
                null,
                null,
                40,
                SENT_AT,
                SENT_AT,
                SENT_AT,
                SENT_AT,
                1);
    }
}
