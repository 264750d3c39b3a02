package id.kinerja.integration.leave;

import static id.kinerja.integration.leave.SomebodyOnLeave.asking;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.leave.Keputusan.Outcome;
import id.kinerja.integration.leave.PermintaanCuti.State;
import id.kinerja.integration.leave.Pertimbangan.Opinion;
import id.kinerja.integration.personnel.LineAbove.Official;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a request goes on, and where it may not. */
class PermintaanCutiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final PersonId SUPERIOR = PersonId.next();
    private static final PersonId ABOVE = PersonId.next();
    private static final PersonId HEAD = PersonId.next();
    private static final Leave.Decree DECREE = new Leave.Decree("SK-1", DAY);

    @ParameterizedTest
    @CsvSource({
        "TAHUNAN, APPROVED, true,  APPROVED",
        "TAHUNAN, APPROVED, false, AWAITING_DECREE",
        "TAHUNAN, CHANGED,  true,  CHANGED",
        "TAHUNAN, DEFERRED, false, DEFERRED",
        "TAHUNAN, REFUSED,  true,  REFUSED",
        "CLTN,    APPROVED, true,  AWAITING_BKN",
        "CLTN,    REFUSED,  false, REFUSED"
    })
    void isDecidedOnceItIsConsidered(
            LeaveType type, Outcome outcome, boolean numbered, State expected) {
        PermintaanCuti request = request(type);
        Leave.Decree decree = numbered ? DECREE : null;

        assertThat(request.decided(decision(outcome), decree)).isEmpty();
        PermintaanCuti decided =
                considered(request).decided(decision(outcome), decree).orElseThrow();

        assertThat(decided.state()).isEqualTo(expected);
        assertThat(decided.revision()).isEqualTo(3);
        assertThat(decided.toGrant().isPresent())
                .isEqualTo(expected == State.APPROVED || expected == State.CHANGED);
        assertThat(decided.withdrawn()).isEmpty();
        assertThat(decided.decided(decision(outcome), decree)).isEmpty();
    }

    @Test
    void waitsForBknAndThenForItsDecree() {
        PermintaanCuti granted =
                considered(request(LeaveType.CLTN))
                        .decided(decision(Outcome.APPROVED), null)
                        .orElseThrow();

        assertThat(granted.decreed(DECREE)).isEmpty();
        PermintaanCuti answered = granted.answered(answer(true)).orElseThrow();
        assertThat(answered.state()).isEqualTo(State.AWAITING_DECREE);
        assertThat(answered.decreed(DECREE).orElseThrow().toGrant().orElseThrow().decree())
                .isEqualTo(DECREE);
        assertThat(granted.answered(answer(false)).orElseThrow().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void isTakenBackWhileItsDecreeIsMissingAndNotOtherwise() {
        PermintaanCuti considered = considered(request(LeaveType.TAHUNAN));
        PermintaanCuti revoked =
                considered
                        .decided(decision(Outcome.APPROVED), null)
                        .flatMap(granted -> granted.revoked("Tanpa SK", HEAD))
                        .orElseThrow();

        assertThat(revoked.state()).isEqualTo(State.REFUSED);
        assertThat(revoked.keputusan())
                .isEqualTo(new Keputusan(Outcome.REFUSED, null, "Tanpa SK", HEAD));
        assertThat(considered.revoked("Tanpa SK", HEAD)).isEmpty();
        assertThat(
                        considered
                                .decided(decision(Outcome.APPROVED), DECREE)
                                .flatMap(granted -> granted.revoked("Tanpa SK", HEAD)))
                .isEmpty();
    }

    @Test
    void becomesALeaveOnTheDaysThatWereGranted() {
        DateRange instead = DateRange.of(DAY.plusDays(30), DAY.plusDays(31));
        Keputusan change = new Keputusan(Outcome.CHANGED, instead, "Rapat", ABOVE);

        Leave leave =
                considered(request(LeaveType.TAHUNAN))
                        .decided(change, DECREE)
                        .flatMap(PermintaanCuti::toGrant)
                        .orElseThrow();

        assertThat(leave.during()).isEqualTo(instead);
        assertThat(leave.type()).isEqualTo(LeaveType.TAHUNAN);
    }

    @Test
    void defersWhatTheOfficeMayPutOffAndNothingElse() {
        Keputusan deferral = decision(Outcome.DEFERRED);

        assertThat(request(LeaveType.TAHUNAN).findings(deferral)).isEmpty();
        assertThat(request(LeaveType.BESAR).findings(deferral)).isEmpty();
        assertThat(request(LeaveType.SAKIT).findings(deferral))
                .extracting(finding -> finding.code())
                .containsExactly("leave-not-deferrable");
    }

    @Test
    void grantsNoMoreDaysThanWereAskedFor() {
        Keputusan longer =
                new Keputusan(Outcome.CHANGED, DateRange.of(DAY, DAY.plusDays(5)), "Lebih", ABOVE);

        assertThat(request(LeaveType.TAHUNAN).findings(longer))
                .extracting(finding -> finding.code())
                .containsExactly("leave-longer-than-asked");
    }

    @Test
    void waitsForWhoeverIsNearestAndHasAnAccount() {
        Superiors all = new Superiors(null, official(SUPERIOR), official(ABOVE), official(HEAD));
        Superiors few = new Superiors(null, official(SUPERIOR), null, null);
        Superiors withoutAccount =
                new Superiors(null, official(SUPERIOR), new Official(ABOVE, false), null);
        PermintaanCuti asked = request(LeaveType.TAHUNAN);
        PermintaanCuti considered = considered(asked);

        assertThat(asked.waitsFor(all)).contains(SUPERIOR);
        assertThat(considered.waitsFor(all)).contains(ABOVE);
        assertThat(considered.waitsFor(few)).contains(SUPERIOR);
        assertThat(considered.waitsFor(withoutAccount)).isEmpty();
        assertThat(considered(request(LeaveType.CLTN)).waitsFor(all)).contains(HEAD);
        assertThat(asked.waitsFor(Superiors.NONE)).isEmpty();
    }

    @Test
    void isDecidedNearerToThePersonWhereItIsShort() {
        LeavePolicy policy = LeavePolicy.SHIPPED;

        assertThat(policy.findings()).isEmpty();
        assertThat(policy.authority(LeaveType.SAKIT, DateRange.of(DAY, DAY.plusDays(13))))
                .isEqualTo(DecidedBy.SUPERIOR_OF_SUPERIOR);
        assertThat(policy.authority(LeaveType.SAKIT, DateRange.of(DAY, DAY.plusDays(14))))
                .isEqualTo(DecidedBy.PIMPINAN);
        assertThat(
                        new LeavePolicy(
                                        policy.rights(),
                                        policy.annual(),
                                        policy.authorities().subList(0, 2),
                                        1900,
                                        366)
                                .findings())
                .extracting(finding -> finding.field())
                .containsExactly("authorities", "recordedSince");
    }

    private static PermintaanCuti request(LeaveType type) {
        return PermintaanCuti.submitted(
                PersonId.next(),
                asking(type, "2026-07-01", "2026-07-03"),
                LeavePolicy.SHIPPED.authority(type, DateRange.of(DAY, DAY)),
                DAY);
    }

    private static PermintaanCuti considered(PermintaanCuti request) {
        return request.considered(new Pertimbangan(Opinion.AGREE, null, null, SUPERIOR))
                .orElseThrow();
    }

    private static Keputusan decision(Outcome outcome) {
        return new Keputusan(outcome, null, "Karena", ABOVE);
    }

    private static PersetujuanBkn answer(boolean given) {
        return new PersetujuanBkn(given, "BKN-1", DAY);
    }

    private static Official official(PersonId person) {
        return new Official(person, true);
    }
}
