package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Copies;
import id.kinerja.directory.Person;
import id.kinerja.directory.Versioned;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.Together;
import id.kinerja.tukin.run.Runs;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A change of the directory and a calculation at the same moment. */
@ServiceTest
class LatePersonnelRaceIT {

    private static final long KELAS_8 = 4_595_150;
    private static final long KELAS_9 = 5_079_200;
    private static final long AS_CPNS = 3_676_120;

    private final int port;
    private final TransactionTemplate transactions;
    private final Copies copies;
    private final Runs runs;
    private PayDesk desk;
    private Together together;
    private PersonId person;
    private String nip;
    private UUID position;
    private String may;

    @Autowired
    LatePersonnelRaceIT(
            @LocalServerPort int port, TransactionTemplate transactions, Copies copies, Runs runs) {
        this.port = port;
        this.transactions = transactions;
        this.copies = copies;
        this.runs = runs;
    }

    @BeforeEach
    void calculateMay() {
        desk = new PayDesk(port);
        together = new Together(transactions, desk.agency());
        Told told = desk.told();
        person = PersonId.next();
        nip = told.nextNip();
        told.person(person, nip, "PNS", 1, new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        position = told.assign(person, told.unit(), 8, DateRange.since(Told.LONG_AGO));
        told.rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("directory.person_status", person, 1);
        PayDesk.awaitRows("directory.assignment", person, 1);
        may = desk.open("2026-05");
        desk.calculated(may);
        assertThat(desk.run(may).get("granted").asLong()).isEqualTo(KELAS_8);
    }

    @Test
    void readsAPositionThatIsBeingTakenWhenTheCalculationBegins() throws Exception {
        race().isCalculatedWith(this::promote, KELAS_9);
    }

    @Test
    void knowsAPositionToBeLateThatComesWhileTheCalculationBegins() throws Exception {
        race().knowsToBeLate(this::promote, person, KELAS_9);
    }

    @Test
    void knowsServiceToBeLateThatChangesWhileTheCalculationBegins() throws Exception {
        race().knowsToBeLate(this::callHimACpns, person, AS_CPNS);
    }

    private void promote() {
        copies.keepAssignments(
                List.of(
                        new Versioned<>(
                                new Assignment(
                                        desk.agency(),
                                        new AssignmentId(position),
                                        person,
                                        desk.told().unit(),
                                        "J1",
                                        "Jabatan contoh",
                                        JenisJabatan.FUNGSIONAL,
                                        new KelasJabatan(9),
                                        Penugasan.DEFINITIF,
                                        true,
                                        false,
                                        DateRange.since(Told.LONG_AGO),
                                        List.of()),
                                1,
                                2)));
    }

    private void callHimACpns() {
        copies.keepPeople(
                List.of(
                        new Versioned<>(
                                new Person(
                                        desk.agency(),
                                        person,
                                        new Nip(nip),
                                        "Contoh",
                                        JenisPegawai.CPNS,
                                        null,
                                        List.of(
                                                new Person.Status(
                                                        "AKTIF", DateRange.since(Told.LONG_AGO)))),
                                1,
                                2)));
    }

    private CalculationRace race() {
        return new CalculationRace(desk, together, runs, may);
    }
}
