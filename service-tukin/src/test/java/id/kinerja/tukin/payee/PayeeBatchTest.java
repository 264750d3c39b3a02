package id.kinerja.tukin.payee;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.tukin.payee.PayeeChange.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a second person sees of first accounts before he confirms them as one set. */
class PayeeBatchTest {

    private static final PersonId MAKER = PersonId.next();
    private static final PersonId CHECKER = PersonId.next();
    private static final PersonId ONE = PersonId.next();
    private static final PersonId TWO = PersonId.next();

    @Test
    void hasTheSameSumInWhateverOrderItIsReadAndAnotherForAnotherAccount() {
        PayeeChange one = account(ONE, "11111", State.WAITING);
        PayeeChange two = account(TWO, "22222", State.WAITING);

        assertThat(batch(one, two).sum()).isEqualTo(batch(two, one).sum());
        assertThat(batch(one, two).sum())
                .isNotEqualTo(batch(one, account(TWO, "22223", State.WAITING)).sum());
    }

    @Test
    void risesWithEachAccountAndEachDecision() {
        assertThat(batch(account(ONE, "11111", State.WAITING)).revision()).isEqualTo(1);
        assertThat(
                        batch(
                                        account(ONE, "11111", State.WAITING),
                                        account(TWO, "22222", State.WAITING))
                                .revision())
                .isEqualTo(2);
        assertThat(
                        batch(
                                        account(ONE, "11111", State.REJECTED),
                                        account(TWO, "22222", State.WAITING))
                                .revision())
                .isEqualTo(3);
    }

    @Test
    void countsAnAccountOfSeveralOnceAndLeavesOutWhatNobodyIsPaidInto() {
        PayeeChange one = account(ONE, "11111", State.WAITING);

        assertThat(batch(one, account(TWO, "11111", State.CONFIRMED)).shared()).isEqualTo(1);
        assertThat(batch(one, account(TWO, "11111", State.REJECTED)).shared()).isZero();
        assertThat(batch(one, account(TWO, "22222", State.WAITING)).shared()).isZero();
    }

    @Test
    void showsTheSameFewOfMany() {
        PayeeBatchId id = PayeeBatchId.next();
        List<PayeeChange> many =
                IntStream.range(0, 50)
                        .mapToObj(at -> account(PersonId.next(), "1000" + at, State.WAITING))
                        .toList();

        assertThat(new PayeeBatch(id, many).sample())
                .hasSize(5)
                .isEqualTo(new PayeeBatch(id, many.reversed()).sample());
    }

    @Test
    void isConfirmedByNeitherWhoBroughtItNorWhoseAccountAloneWaits() {
        PayeeBatch batch = batch(account(CHECKER, "11111", State.WAITING));

        assertThat(batch.refusal(MAKER).map(Refused::code))
                .contains("payee-change-needs-a-second-person");
        assertThat(batch.refusal(CHECKER).map(Refused::code)).contains("payee-change-of-oneself");
        assertThat(batch.refusal(ONE)).isEmpty();
        assertThat(
                        batch(account(ONE, "11111", State.CONFIRMED))
                                .refusal(CHECKER)
                                .map(Refused::code))
                .contains("payee-batch-decided-already");
    }

    private static PayeeBatch batch(PayeeChange... accounts) {
        return new PayeeBatch(PayeeBatchId.next(), List.of(accounts));
    }

    private static PayeeChange account(PersonId person, String account, State state) {
        return new PayeeChange(
                PayeeChangeId.next(),
                new Payee(
                        person,
                        "CONTOH",
                        "123456789012",
                        "Bank Contoh",
                        account,
                        "CONTOH",
                        null,
                        null,
                        null),
                state,
                MAKER,
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
