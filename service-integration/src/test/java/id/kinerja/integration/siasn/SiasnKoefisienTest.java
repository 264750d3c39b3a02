package id.kinerja.integration.siasn;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.siasn.SiasnKoefisien.Code;
import id.kinerja.integration.siasn.SiasnKoefisien.Jenjang;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiasnKoefisienTest {

    @Test
    void knowsTheJenjangByTheEndOfTheName() {
        assertThat(SiasnKoefisien.SHIPPED.of("Pranata Komputer Ahli  Pertama")).contains("12");
        assertThat(SiasnKoefisien.SHIPPED.of("ANALIS SDM APARATUR AHLI MADYA")).contains("32");
        assertThat(SiasnKoefisien.SHIPPED.of("Arsiparis Penyelia")).contains("82");
        assertThat(SiasnKoefisien.SHIPPED.of("Pranata Komputer Pemula")).contains("52");
        assertThat(SiasnKoefisien.SHIPPED.of("Guru")).isEmpty();
        assertThat(SiasnKoefisien.SHIPPED.of("Ahli Pertama Pranata")).isEmpty();
    }

    @Test
    void isRefusedWhereAJenjangStandsTwice() {
        assertThat(SiasnKoefisien.SHIPPED.findings()).isEmpty();
        assertThat(
                        new SiasnKoefisien(
                                        List.of(
                                                new Code(Jenjang.MAHIR, "72", "12.5"),
                                                new Code(Jenjang.MAHIR, "73", "12.5")))
                                .findings())
                .hasSize(1);
    }
}
