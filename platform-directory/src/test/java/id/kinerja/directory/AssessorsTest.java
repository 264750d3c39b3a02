package id.kinerja.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessorsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate MOVED = LocalDate.of(2026, 5, 16);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);

    private final PersonId person = PersonId.next();
    private final PersonId before = PersonId.next();
    private final PersonId after = PersonId.next();
    private final List<String> asked = new ArrayList<>();

    @Test
    void knowsWhoWasThePejabatPenilaiOnEachDay() {
        Assessors assessors = Assessors.of(directory(), Set.of(person), DateRange.of(FIRST, LAST));

        assertThat(assessors.assesses(before, person, MOVED.minusDays(1))).isTrue();
        assertThat(assessors.assesses(after, person, MOVED.minusDays(1))).isFalse();
        assertThat(assessors.assesses(before, person, MOVED)).isFalse();
        assertThat(assessors.assesses(after, person, MOVED)).isTrue();
        // the assessor is named for longer than the position is held
        assertThat(assessors.assesses(after, person, LAST.plusDays(1))).isFalse();
        assertThat(assessors.assesses(after, before, MOVED)).isFalse();
    }

    @Test
    void asksOnceHoweverManyDaysThereAre() {
        Assessors assessors = Assessors.of(directory(), Set.of(person), DateRange.of(FIRST, LAST));
        DateRange.of(FIRST, LAST).dates().forEach(day -> assessors.assesses(after, person, day));

        assertThat(asked).containsExactly("requireFresh", "assignments");
    }

    private Directory directory() {
        Assignment held =
                new Assignment(
                        AgencyId.next(),
                        AssignmentId.next(),
                        person,
                        UnitId.next(),
                        "J1",
                        "Jabatan",
                        JenisJabatan.FUNGSIONAL,
                        null,
                        Penugasan.DEFINITIF,
                        true,
                        false,
                        DateRange.of(FIRST, LAST),
                        List.of(
                                new Assignment.Assessor(
                                        before, DateRange.of(FIRST, MOVED.minusDays(1))),
                                new Assignment.Assessor(after, DateRange.since(MOVED))));
        return (Directory)
                Proxy.newProxyInstance(
                        Directory.class.getClassLoader(),
                        new Class<?>[] {Directory.class},
                        (proxy, method, arguments) -> {
                            asked.add(method.getName());
                            return method.getName().equals("assignments")
                                    ? Map.of(person, List.of(held))
                                    : null;
                        });
    }
}
