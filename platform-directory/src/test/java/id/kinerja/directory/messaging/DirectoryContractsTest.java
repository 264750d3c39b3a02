package id.kinerja.directory.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.directory.Person;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Nrp;
import id.kinerja.kernel.event.PersonChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectoryContractsTest {

    @Test
    void takesTheNumberOfAPersonOfWhateverKind() {
        assertThat(number("190001012000012001", null)).isEqualTo(new Nip("190001012000012001"));
        assertThat(number(null, "12345/P")).isEqualTo(new Nrp("12345/P"));
        assertThat(number(null, null)).isNull();
    }

    @Test
    void takesKindsInTheOrderOfTheirDaysAndTheOneOfTodayWhereNoneIsDated() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        PersonChanged.Kind before = new PersonChanged.Kind("PPPK_PARUH_WAKTU", day.minusYears(2));

        Person dated = person(List.of(new PersonChanged.Kind("PPPK", day), before));

        assertThat(dated.kindOn(day)).isEqualTo(JenisPegawai.PPPK);
        assertThat(dated.kindOn(day.minusDays(1))).isEqualTo(JenisPegawai.PPPK_PARUH_WAKTU);
        assertThat(person(null).kindOn(day.minusDays(1))).isEqualTo(JenisPegawai.PPPK);
    }

    private static Person person(@Nullable List<PersonChanged.Kind> kinds) {
        return DirectoryContracts.person(
                new PersonChanged(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        null,
                        "Contoh",
                        "PPPK",
                        null,
                        List.of(),
                        null,
                        kinds,
                        1,
                        1));
    }

    private static @Nullable NomorPegawai number(@Nullable String nip, @Nullable String nrp) {
        return DirectoryContracts.person(
                        new PersonChanged(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                nip,
                                "Contoh",
                                "TNI",
                                null,
                                List.of(),
                                nrp,
                                1,
                                1))
                .number();
    }
}
