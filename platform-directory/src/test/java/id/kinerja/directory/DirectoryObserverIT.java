package id.kinerja.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.directory.DirectoryObserver.Changed;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of a change of the copy. */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.application.name=skp",
            "spring.config.import=classpath:kinerja.yml",
            "kinerja.database.migrations=classpath:db/none",
            "kinerja.directory.trusted-for=15s"
        })
class DirectoryObserverIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 15);
    private static final Person.Status ACTIVE = status("AKTIF", FIRST, null);
    private static final Person.Status UNTIL_MAY = status("AKTIF", FIRST, LAST);
    private static final Person.Status RETIRED = status("PENSIUN", LAST.plusDays(1), null);

    private final AgencyId agency = AgencyId.next();
    private final PersonId one = PersonId.next();
    private final PersonId other = PersonId.next();
    private final UnitId unit = UnitId.next();
    private final AssignmentId position = new AssignmentId(UUID.randomUUID());
    private final Copies copies;
    private final Directory directory;
    private final LagSample.Heard heard;
    private final Together together;

    @Autowired
    DirectoryObserverIT(
            Copies copies,
            Directory directory,
            LagSample.Heard heard,
            TransactionTemplate transactions) {
        this.directory = directory;
        this.copies = copies;
        this.heard = heard;
        this.together = new Together(transactions, agency);
    }

    @Test
    void isOfPeopleWhatWasAndWhatIs() {
        keep(1, person(one, ACTIVE), person(other, ACTIVE));
        keep(2, person(one, RETIRED, UNTIL_MAY), person(other, ACTIVE));

        assertThat(people())
                .containsExactly(
                        new Changed<>(null, person(one, ACTIVE)),
                        new Changed<>(null, person(other, ACTIVE)),
                        new Changed<>(person(one, ACTIVE), person(one, UNTIL_MAY, RETIRED)));
    }

    @Test
    void hasTheKindsOfPeopleByTheirDays() {
        Person dated = ofKinds(new Person.Kind(JenisPegawai.CPNS, FIRST));
        Person several =
                ofKinds(
                        new Person.Kind(JenisPegawai.CPNS, FIRST),
                        new Person.Kind(JenisPegawai.PNS, LAST));
        keep(1, person(one, ACTIVE));
        keep(2, several);
        keep(3, several);
        keep(4, dated);
        keep(5, several);

        assertThat(people())
                .containsExactly(
                        new Changed<>(null, person(one, ACTIVE)),
                        new Changed<>(person(one, ACTIVE), several),
                        new Changed<>(several, dated),
                        new Changed<>(dated, several));
        together.alone(
                () -> {
                    Person kept = directory.person(one).orElseThrow();
                    assertThat(kept.kinds()).isEqualTo(several.kinds());
                    assertThat(kept.kindOn(FIRST.minusYears(1))).isEqualTo(JenisPegawai.CPNS);
                    assertThat(kept.kindOn(LAST.minusDays(1))).isEqualTo(JenisPegawai.CPNS);
                    assertThat(kept.kindOn(LAST)).isEqualTo(JenisPegawai.PNS);
                });
    }

    private Person ofKinds(Person.Kind... kinds) {
        return new Person(
                agency,
                one,
                null,
                "Contoh",
                JenisPegawai.PNS,
                "III/a",
                List.of(ACTIVE),
                List.of(kinds));
    }

    @Test
    void isNothingWhereItCameAgainOrTooLateOrSaysTheSame() {
        keep(3, person(one, UNTIL_MAY, RETIRED));

        keep(3, person(one, ACTIVE));
        keep(2, person(one, ACTIVE));
        keep(4, person(one, RETIRED, UNTIL_MAY));

        assertThat(people()).hasSize(1);
    }

    @Test
    void isOfAssignmentsWhatWasAndWhatIs() {
        place(1, assignment(8, null, other));
        place(2, assignment(9, LAST, other));
        place(2, assignment(7, null, other));
        place(3, assignment(9, LAST, other));
        place(4, assignment(9, LAST, one));

        assertThat(
                        heard.assignments.stream()
                                .filter(change -> change.after().agency().equals(agency)))
                .containsExactly(
                        new Changed<>(null, assignment(8, null, other)),
                        new Changed<>(assignment(8, null, other), assignment(9, LAST, other)),
                        new Changed<>(assignment(9, LAST, other), assignment(9, LAST, one)));
    }

    @Test
    void findsAPlaceThatNeverWasOnNoDay() {
        Assignment held = assignment(8, null, other);
        Assignment withdrawn = withdrawn(held);
        place(1, held);
        place(2, withdrawn);
        place(1, held);

        together.alone(
                () -> {
                    assertThat(directory.assignments(List.of(one), DateRange.since(FIRST)))
                            .isEmpty();
                    assertThat(directory.assessedBy(other, LAST, null, 9)).isEmpty();
                });
        assertThat(
                        heard.assignments.stream()
                                .filter(change -> change.after().agency().equals(agency)))
                .containsExactly(new Changed<>(null, held), new Changed<>(held, withdrawn));
    }

    private static Assignment withdrawn(Assignment held) {
        return new Assignment(
                held.agency(),
                held.id(),
                held.person(),
                held.unit(),
                held.positionCode(),
                held.positionName(),
                held.jenis(),
                held.kelas(),
                held.penugasan(),
                held.primary(),
                held.leadsUnit(),
                held.during(),
                held.assessors(),
                true);
    }

    private Stream<Changed<Person>> people() {
        return heard.people.stream().filter(change -> change.after().agency().equals(agency));
    }

    private void keep(long revision, Person... people) {
        together.alone(
                () ->
                        copies.keepPeople(
                                Stream.of(people)
                                        .map(person -> new Versioned<>(person, 1, revision))
                                        .toList()));
    }

    private void place(long revision, Assignment assignment) {
        together.alone(
                () -> copies.keepAssignments(List.of(new Versioned<>(assignment, 1, revision))));
    }

    private Person person(PersonId id, Person.Status... statuses) {
        return new Person(agency, id, null, "Contoh", JenisPegawai.PNS, "III/a", List.of(statuses));
    }

    private Assignment assignment(int kelas, @Nullable LocalDate until, PersonId assessor) {
        return new Assignment(
                agency,
                position,
                one,
                unit,
                "J1",
                "Jabatan contoh",
                JenisJabatan.FUNGSIONAL,
                new KelasJabatan(kelas),
                Penugasan.DEFINITIF,
                true,
                false,
                DateRange.of(FIRST, until),
                List.of(new Assignment.Assessor(assessor, DateRange.since(FIRST))));
    }

    private static Person.Status status(String code, LocalDate from, @Nullable LocalDate to) {
        return new Person.Status(code, DateRange.of(from, to));
    }
}
