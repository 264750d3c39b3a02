package id.kinerja.integration.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignment.Assessor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who assesses whom while somebody has a conflict of interest. */
class OfficialsInConflictGiveWayTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final PersonId person = PersonId.next();
    private final PersonId head = PersonId.next();
    private final PersonId director = PersonId.next();
    private final PersonId minister = PersonId.next();
    private final Map<PersonId, Timeline<PersonId>> above =
            Map.of(
                    head, Timeline.of(director, DateRange.since(JUNE)),
                    director, Timeline.of(minister, DateRange.since(JUNE)));

    @Test
    void liftsNothingButTheDaysOfTheConflict() {
        Assignment lifted = lifted(conflict(head, JUNE, JULY.minusDays(1)));

        assertThat(assessor(lifted, JUNE.minusDays(1))).isEqualTo(head);
        assertThat(assessor(lifted, JUNE)).isEqualTo(director);
        assertThat(assessor(lifted, JULY.minusDays(1))).isEqualTo(director);
        assertThat(assessor(lifted, JULY)).isEqualTo(head);
        assertThat(lifted.assessors().on(JULY)).contains(new Assessor(head, "SK-1"));
    }

    @Test
    void goesOnUpWhereTheSuperiorHasAConflictTooAndBackDownStepByStep() {
        ConflictOfInterest ofHead = conflict(head, JUNE, null);
        ConflictOfInterest ofDirector = conflict(director, JUNE, null);
        Assignment twice = lifted(ofDirector, ofHead);

        assertThat(assessor(twice, JUNE)).isEqualTo(minister);
        assertThat(lifted(twice, JULY, ofHead, ofDirector.withdrawn(JULY)).assessors().on(JULY))
                .map(Assessor::person)
                .contains(director);
        Assignment back = lifted(twice, JULY, ofHead.withdrawn(JULY), ofDirector.withdrawn(JULY));
        assertThat(back.assessors().on(JULY)).contains(new Assessor(head, "SK-1"));
        assertThat(assessor(back, JULY.minusDays(1))).isEqualTo(minister);
    }

    @Test
    void changesNothingOnceItIsDone() {
        ConflictOfInterest conflict = conflict(head, JUNE, null);
        Assignment lifted = lifted(conflict);

        assertThat(lifted.revision()).isEqualTo(2);
        assertThat(lifted(lifted, JULY, conflict)).isSameAs(lifted);
    }

    @Test
    void leavesItWhereNobodyIsAboveOrOnlyHeWhomItIsAbout() {
        ConflictOfInterest conflict = conflict(head, JUNE, null);

        assertThat(OfficialsInConflictGiveWay.in(place(), List.of(conflict), Map.of(), JUNE))
                .isEqualTo(place());
        assertThat(
                        OfficialsInConflictGiveWay.in(
                                place(),
                                List.of(conflict),
                                Map.of(head, Timeline.of(person, DateRange.since(JUNE))),
                                JUNE))
                .isEqualTo(place());
    }

    @Test
    void handsOverWhomTheRegisterNamesAndNotWhoAssessesInstead() {
        Assignment lifted = lifted(conflict(head, JUNE, null));
        PersonId newHead = PersonId.next();

        assertThat(lifted.handedOver(director, new Assessor(newHead, null), JULY)).isSameAs(lifted);
        assertThat(assessor(lifted.handedOver(head, new Assessor(newHead, null), JULY), JULY))
                .isEqualTo(newHead);
    }

    @Test
    void holdsOnNoDayWhereItIsWithdrawnFromItsFirstOn() {
        ConflictOfInterest conflict = conflict(head, JUNE, JULY);

        assertThat(conflict.withdrawn(JUNE).days()).isEmpty();
        assertThat(conflict.withdrawn(JULY).days()).contains(DateRange.of(JUNE, JULY.minusDays(1)));
        assertThatThrownBy(() -> conflict.withdrawn(JULY.plusDays(1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> conflict.withdrawn(JUNE).withdrawn(JUNE))
                .isInstanceOf(Refused.class);
    }

    private Assignment lifted(ConflictOfInterest... conflicts) {
        return lifted(place(), JUNE, conflicts);
    }

    private Assignment lifted(Assignment place, LocalDate since, ConflictOfInterest... conflicts) {
        return OfficialsInConflictGiveWay.in(place, List.of(conflicts), above, since);
    }

    private static PersonId assessor(Assignment place, LocalDate day) {
        return place.assessors().on(day).orElseThrow().person();
    }

    private ConflictOfInterest conflict(PersonId official, LocalDate from, @Nullable LocalDate to) {
        return new ConflictOfInterest(
                UuidV7.next(),
                official,
                person,
                ConflictOfInterest.Reason.KELUARGA,
                null,
                null,
                official,
                DateRange.of(from, to),
                null,
                1);
    }

    private final AssignmentId id = AssignmentId.next();
    private final UnitId unit = UnitId.next();

    private Assignment place() {
        return new Assignment(
                id,
                person,
                unit,
                "J1",
                "Jabatan contoh",
                JenisJabatan.FUNGSIONAL,
                null,
                Penugasan.DEFINITIF,
                Timeline.of(new Assessor(head, "SK-1"), DateRange.since(START)),
                null,
                DateRange.since(START),
                1);
    }
}
