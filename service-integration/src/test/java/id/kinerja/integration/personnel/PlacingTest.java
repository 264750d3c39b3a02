package id.kinerja.integration.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One definitive place at a time, and what stands beside it. */
class PlacingTest {

    private static final LocalDate HIRED = LocalDate.of(2022, 1, 1);
    private static final LocalDate PROMOTED = LocalDate.of(2026, 5, 16);

    private final PersonId person = PersonId.next();
    private final PersonId assessor = PersonId.next();
    private final UnitId unit = UnitId.next();

    @Test
    void endsTheDefinitivePlaceOnTheDayBeforeTheNextOne() {
        Assignment before = place("J1", Penugasan.DEFINITIF, HIRED, null);

        Placing placing =
                Placing.beside(List.of(before), place("J2", Penugasan.DEFINITIF, PROMOTED, null));

        Assignment ended = placing.ended().getFirst();
        assertThat(ended.id()).isEqualTo(before.id());
        assertThat(ended.during()).isEqualTo(DateRange.of(HIRED, PROMOTED.minusDays(1)));
        assertThat(ended.revision()).isEqualTo(before.revision() + 1);
        assertThat(ended.assessors().parts().getLast().during().to())
                .isEqualTo(PROMOTED.minusDays(1));
    }

    @Test
    void leavesWhatEndsBefore() {
        Assignment before = place("J1", Penugasan.DEFINITIF, HIRED, PROMOTED.minusDays(1));

        assertThat(
                        Placing.beside(
                                        List.of(before),
                                        place("J2", Penugasan.DEFINITIF, PROMOTED, null))
                                .ended())
                .isEmpty();
    }

    @Test
    void setsAPltBesideTheDefinitivePlace() {
        Assignment held = place("J1", Penugasan.DEFINITIF, HIRED, null);

        assertThat(
                        Placing.beside(List.of(held), place("J1", Penugasan.PLT, PROMOTED, null))
                                .ended())
                .isEmpty();
    }

    @Test
    void refusesASecondPlaceWhereOneBeginsNoEarlier() {
        Assignment held = place("J1", Penugasan.DEFINITIF, PROMOTED, null);
        Assignment earlier = place("J2", Penugasan.DEFINITIF, HIRED, null);
        Assignment twice = place("J1", Penugasan.PLT, PROMOTED, null);

        assertThatThrownBy(() -> Placing.beside(List.of(held), earlier))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("place-overlaps");
        assertThatThrownBy(
                        () ->
                                Placing.beside(
                                        List.of(twice),
                                        place("J1", Penugasan.PLT, PROMOTED.plusDays(3), null)))
                .hasMessageContaining("place-overlaps");
    }

    private Assignment place(
            String position, Penugasan penugasan, LocalDate from, @Nullable LocalDate to) {
        DateRange during = DateRange.of(from, to);
        return new Assignment(
                AssignmentId.next(),
                person,
                unit,
                position,
                position,
                JenisJabatan.PELAKSANA,
                null,
                penugasan,
                Timeline.of(new Assignment.Assessor(assessor, null), during),
                null,
                during,
                1);
    }
}
