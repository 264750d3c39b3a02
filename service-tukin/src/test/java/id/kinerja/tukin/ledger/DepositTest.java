package id.kinerja.tukin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 5, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @ParameterizedTest(name = "{0} {1} of {2} for {3} -> {4}")
    @CsvSource({
        "KAS_NEGARA, 0123456789ABCDEF, 2026-07-01, 1000,",
        "KAS_NEGARA, ' 0123456789abcdef ', 2026-07-01, 1,",
        "KAS_NEGARA, 0123456789ABCDE, 2026-07-01, 1, ntpn-invalid",
        "KAS_NEGARA, 0123456789ABCDEF0, 2026-07-01, 1, ntpn-invalid",
        "KAS_NEGARA, 0123-456789ABCDE, 2026-07-01, 1, ntpn-invalid",
        "KAS_DAERAH, STS/12/2026, 2026-07-01, 1,",
        "KAS_DAERAH, ' ', 2026-07-01, 1, text-not-one-line",
        "KAS_DAERAH, STS/12/2026, 2026-07-02, 1, deposit-in-future",
        "KAS_DAERAH, STS/12/2026, 2026-05-01, 1,",
        "KAS_DAERAH, STS/12/2026, 2026-04-30, 1, deposit-before-overpaid",
        "KAS_DAERAH, STS/12/2026, 2026-07-01, 0, deposit-not-positive",
        "KAS_DAERAH, STS/12/2026, 2026-07-01, -5, deposit-not-positive",
        "KAS_DAERAH, STS/12/2026, 2026-07-01, 1001, deposit-exceeds-owed"
    })
    void isTakenWithItsProofUpToWhatIsOwed(
            Treasury treasury, String proof, LocalDate day, long amount, @Nullable String refused) {
        var given =
                new Deposit.Given(
                        new PersonId(new UUID(0, 1)), treasury, proof, day, Rupiah.of(amount));

        assertThat(given.findings(Rupiah.of(1000), SINCE, TODAY).stream().map(Finding::code))
                .containsExactlyElementsOf(refused == null ? List.of() : List.of(refused));
    }
}
