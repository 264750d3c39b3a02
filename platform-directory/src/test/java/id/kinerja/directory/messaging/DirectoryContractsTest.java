package id.kinerja.directory.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Nrp;
import id.kinerja.kernel.event.PersonChanged;
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
