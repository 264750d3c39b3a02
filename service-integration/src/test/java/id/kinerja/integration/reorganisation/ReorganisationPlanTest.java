package id.kinerja.integration.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReorganisationPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate BEFORE = LocalDate.of(2022, 1, 1);

    private final UnitId old = UnitId.next();
    private final UnitId fresh = UnitId.next();
    private final UnitId above = UnitId.next();
    private final PersonId person = PersonId.next();
    private final PersonId boss = PersonId.next();
    private final PersonId drafter = PersonId.next();

    @Test
    void takesTheMappingOfThePositionBeforeThatOfTheUnit() {
        UnitId other = UnitId.next();
        Mapping ofUnit = new Mapping(old, null, fresh, null);
        Mapping ofPosition = new Mapping(old, "J1", other, null);

        assertThat(plan(List.of(), ofUnit, ofPosition).of(List.of(place(old, "J1", BEFORE))))
                .singleElement()
                .extracting(move -> move.after().unit())
                .isEqualTo(other);
    }

    @Test
    void putsPeopleUnderWhoeverLeadsTheirUnitAfterwardsOrTheNearestAbove() {
        Mapping mapping = new Mapping(old, null, fresh, null);
        Assignment head = leading(boss, above);

        assertThat(plan(List.of(head), mapping).of(List.of(place(old, "J1", BEFORE))))
                .singleElement()
                .extracting(move -> move.after().assessor())
                .isEqualTo(boss);
    }

    @Test
    void putsPeopleUnderAHeadWhoMovesWithThem() {
        Mapping mapping = new Mapping(old, null, fresh, null);
        Assignment head = leading(boss, old);

        List<PlannedMove> moves =
                plan(List.of(head), mapping).of(List.of(place(old, "J1", BEFORE), head));

        assertThat(moves.getFirst().after().assessor()).isEqualTo(boss);
        assertThat(moves.getLast().after().assessor()).isNull();
    }

    @Test
    void movesNobodyForAnotherNameOrCodeAlone() {
        Mapping named =
                new Mapping(
                        old,
                        "J1",
                        old,
                        new Mapping.Position(
                                "J9", "Lain", JenisJabatan.PELAKSANA, new KelasJabatan(7)));

        assertThat(plan(List.of(), named).of(List.of(place(old, "J1", BEFORE)))).isEmpty();
    }

    @Test
    void leavesWhoBeginsOnTheDayOrLater() {
        Mapping mapping = new Mapping(old, null, fresh, null);

        assertThat(plan(List.of(), mapping).of(List.of(place(old, "J1", DAY))))
                .singleElement()
                .extracting(PlannedMove::left)
                .isEqualTo(PlannedMove.Left.BEGINS_LATER);
    }

    @Test
    void leavesTheDrafterAndWhoeverWouldStandUnderHimWhereTheyAre() {
        Mapping mapping = new Mapping(old, null, fresh, null);
        Assignment head = leading(drafter, old);

        List<PlannedMove> moves =
                plan(List.of(head), mapping).of(List.of(head, place(old, "J1", BEFORE)));

        assertThat(moves.getFirst().left()).isEqualTo(PlannedMove.Left.OWN_RECORD);
        assertThat(moves.getLast().after().assessor()).isNull();
    }

    private ReorganisationPlan plan(List<Assignment> leading, Mapping... mappings) {
        return new ReorganisationPlan(
                List.of(mappings), DAY, drafter, leading, Map.of(fresh, above));
    }

    private Assignment place(UnitId unit, String code, LocalDate from) {
        return held(person, unit, code, JenisJabatan.PELAKSANA, from);
    }

    private static Assignment leading(PersonId head, UnitId unit) {
        return held(head, unit, "K1", JenisJabatan.ADMINISTRATOR, BEFORE);
    }

    private static Assignment held(
            PersonId who, UnitId unit, String code, JenisJabatan jenis, LocalDate from) {
        return new Assignment(
                AssignmentId.next(),
                who,
                unit,
                code,
                "Jabatan",
                jenis,
                new KelasJabatan(7),
                Penugasan.DEFINITIF,
                Timeline.none(),
                null,
                DateRange.since(from),
                1);
    }
}
