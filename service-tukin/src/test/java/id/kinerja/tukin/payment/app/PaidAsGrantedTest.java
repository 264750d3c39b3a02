package id.kinerja.tukin.payment.app;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.policy.PayingUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a lock pays, beside what the ledger grants. */
class PaidAsGrantedTest {

    private static final PersonId PERSON = new PersonId(new UUID(0, 1));
    private static final PersonId OTHER = new PersonId(new UUID(0, 2));

    @Test
    void countsWhatIsKeptBackAsPaid() {
        assertThatCode(() -> require(List.of(due(PERSON, 900, 900)), 100, Map.of(PERSON, 1_000L)))
                .doesNotThrowAnyException();
        assertThatCode(() -> require(List.of(), 100, Map.of(PERSON, 100L, OTHER, 0L)))
                .doesNotThrowAnyException();
    }

    @Test
    void namesWhomTheLedgerGrantsOtherwise() {
        assertThat(refused(List.of(due(PERSON, 901, 901)), 100, Map.of(PERSON, 1_000L)))
                .containsExactly(PERSON.toString());
        assertThat(refused(List.of(due(PERSON, 900, 900)), 0, Map.of(OTHER, 1L)))
                .containsExactly(PERSON.toString(), OTHER.toString());
    }

    @Test
    void namesWhoWouldBePaidMoreThanBeforeCuts() {
        assertThat(refused(List.of(due(PERSON, 999, 1_000)), 0, Map.of(PERSON, 1_000L)))
                .containsExactly(PERSON.toString());
    }

    private static List<String> refused(List<Due> due, long taken, Map<PersonId, Long> granted) {
        Refused refused = catchThrowableOfType(Refused.class, () -> require(due, taken, granted));
        assertThat(refused.code()).isEqualTo("pay-not-as-granted");
        return refused.findings().stream().map(Refused.Finding::field).toList();
    }

    private static void require(List<Due> due, long taken, Map<PersonId, Long> granted) {
        PaidAsGranted.require(
                new DeductOverpayments.Left(
                        due, taken == 0 ? Map.of() : Map.of(PERSON, Rupiah.of(taken))),
                granted.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, one -> Rupiah.of(one.getValue()))));
    }

    private static Due due(PersonId person, long bruto, long bersih) {
        return new Due(
                person,
                Payment.Kind.INDUK,
                new KelasJabatan(8),
                Rupiah.of(bruto),
                Rupiah.of(bersih),
                null,
                PayingUnit.FIRST);
    }
}
