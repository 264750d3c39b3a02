package id.kinerja.platform.testing;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AgencyChanged;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.ConflictOfInterestChanged;
import id.kinerja.kernel.event.DelegationChanged;
import id.kinerja.kernel.event.GrantChanged;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.StateEvent;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.kernel.event.UnitChanged;
import id.kinerja.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The personnel of one agency as integration tells it, for the tests of services that listen. */
public final class Personnel {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final AgencyId agency;

    /** Tells of the agency itself. */
    public Personnel(AgencyId agency) {
        this.agency = agency;
        tell(
                Topics.AGENCY,
                new AgencyChanged(
                        agency.value(),
                        "A1",
                        "Instansi Contoh",
                        "LIVE",
                        "Asia/Jakarta",
                        0,
                        null,
                        null,
                        1,
                        1));
    }

    public UnitId unit(String code, @Nullable UnitId parent) {
        UnitId unit = UnitId.next();
        tell(
                Topics.UNIT,
                new UnitChanged(
                        agency.value(),
                        unit.value(),
                        code,
                        code,
                        parent == null ? null : parent.value(),
                        null,
                        "999999",
                        LONG_AGO,
                        null,
                        1,
                        1));
        return unit;
    }

    /** A PNS, or without a number an official from outside. */
    public PersonId person(String name, @Nullable String digits) {
        PersonId person = PersonId.next();
        tell(
                Topics.PERSON,
                new PersonChanged(
                        agency.value(),
                        person.value(),
                        digits,
                        name,
                        digits == null ? "PEJABAT_NEGARA" : "PNS",
                        null,
                        List.of(new PersonChanged.Status("AKTIF", LONG_AGO, null)),
                        null,
                        1,
                        1));
        return person;
    }

    /** Somebody of whom it was told before has another number. */
    public void numbered(PersonId person, String name, String digits) {
        tell(
                Topics.PERSON,
                new PersonChanged(
                        agency.value(),
                        person.value(),
                        digits,
                        name,
                        "PNS",
                        null,
                        List.of(new PersonChanged.Status("AKTIF", LONG_AGO, null)),
                        null,
                        1,
                        2));
    }

    /** Somebody of whom it was told before has left, from that day on. */
    public void left(PersonId person, LocalDate from) {
        tell(
                Topics.PERSON,
                new PersonChanged(
                        agency.value(),
                        person.value(),
                        null,
                        "Purnabakti",
                        "PNS",
                        null,
                        List.of(
                                new PersonChanged.Status("AKTIF", LONG_AGO, from.minusDays(1)),
                                new PersonChanged.Status("PENSIUN", from, null)),
                        null,
                        1,
                        2));
    }

    /** A definitive position, which leads its unit where it is a managerial one. */
    public void assign(
            PersonId person,
            UnitId unit,
            JenisJabatan jenis,
            int kelas,
            @Nullable PersonId assessor) {
        tell(
                Topics.ASSIGNMENT,
                new AssignmentChanged(
                        agency.value(),
                        UUID.randomUUID(),
                        person.value(),
                        unit.value(),
                        "J1",
                        "Jabatan contoh",
                        jenis.name(),
                        kelas,
                        "DEFINITIF",
                        true,
                        jenis != JenisJabatan.FUNGSIONAL && jenis != JenisJabatan.PELAKSANA,
                        LONG_AGO,
                        null,
                        assessor == null
                                ? List.of()
                                : List.of(
                                        new AssignmentChanged.Assessor(
                                                assessor.value(), LONG_AGO, null)),
                        null,
                        1,
                        1));
    }

    /** For the whole agency. */
    public void grant(PersonId person, Role role) {
        tell(
                Topics.GRANT,
                new GrantChanged(
                        agency.value(),
                        UUID.randomUUID(),
                        person.value(),
                        role.name(),
                        null,
                        LONG_AGO,
                        null,
                        null,
                        1,
                        1));
    }

    /**
     * An official has another act in his name.
     *
     * @param revision of which there may be one before
     * @param last the last day
     */
    public void delegate(
            UUID delegation,
            long revision,
            PersonId official,
            PersonId delegate,
            LocalDate last,
            DelegatedAct... acts) {
        tell(
                Topics.DELEGATION,
                new DelegationChanged(
                        agency.value(),
                        delegation,
                        official.value(),
                        delegate.value(),
                        Stream.of(acts).map(Enum::name).toList(),
                        LONG_AGO,
                        last,
                        1,
                        revision));
    }

    /** An official decides nothing about somebody from that day on. */
    public void conflict(PersonId official, PersonId person, LocalDate from) {
        tell(
                Topics.CONFLICT_OF_INTEREST,
                new ConflictOfInterestChanged(
                        agency.value(),
                        UUID.randomUUID(),
                        official.value(),
                        person.value(),
                        true,
                        from,
                        null,
                        1,
                        1));
    }

    public static <E extends StateEvent> void tell(Topic<E> topic, E event) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrap()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topic.name(),
                                    0,
                                    event.key().getBytes(StandardCharsets.UTF_8),
                                    EventJson.write(event)));
        }
    }
}
