package id.kinerja.tukin;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AgencyChanged;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.AttendancePeriodChanged;
import id.kinerja.kernel.event.GrantChanged;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.StateEvent;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.kernel.event.UnitChanged;
import id.kinerja.platform.outbox.EventJson;
import id.kinerja.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the other services tell of one agency, for tests. */
final class Told {

    private final AgencyId agency;
    private final UnitId unit = UnitId.next();
    private final List<AttendanceDayResolved> days = new ArrayList<>();

    Told(AgencyId agency) {
        this.agency = agency;
        tell(
                Topics.AGENCY,
                new AgencyChanged(
                        agency.value(), "A1", "Instansi Contoh", "LIVE", "Asia/Jakarta", 0, 1, 1));
        tell(
                Topics.UNIT,
                new UnitChanged(
                        agency.value(),
                        unit.value(),
                        "U1",
                        "Sekretariat",
                        null,
                        null,
                        "999999",
                        LocalDate.of(2020, 1, 1),
                        null,
                        1,
                        1));
    }

    UnitId unit() {
        return unit;
    }

    void grant(PersonId person, Role role) {
        tell(
                Topics.GRANT,
                new GrantChanged(
                        agency.value(),
                        UUID.randomUUID(),
                        person.value(),
                        role.name(),
                        null,
                        LocalDate.of(2020, 1, 1),
                        null,
                        1,
                        1));
    }

    PersonId employee(int kelas) {
        PersonId person = PersonId.next();
        tell(
                Topics.PERSON,
                new PersonChanged(
                        agency.value(),
                        person.value(),
                        null,
                        "Contoh " + kelas,
                        "PNS",
                        null,
                        List.of(new PersonChanged.Status("AKTIF", LocalDate.of(2020, 1, 1), null)),
                        1,
                        1));
        tell(
                Topics.ASSIGNMENT,
                new AssignmentChanged(
                        agency.value(),
                        UUID.randomUUID(),
                        person.value(),
                        unit.value(),
                        "J1",
                        "Pranata",
                        "FUNGSIONAL",
                        kelas,
                        "DEFINITIF",
                        true,
                        false,
                        LocalDate.of(2022, 1, 1),
                        null,
                        List.of(),
                        1,
                        1));
        return person;
    }

    void rated(PersonId person, String predikat) {
        tell(
                Topics.RATING,
                new PersonRated(
                        agency.value(),
                        UUID.randomUUID(),
                        person.value(),
                        unit.value(),
                        "2026-05",
                        "SESUAI_EKSPEKTASI",
                        "SESUAI_EKSPEKTASI",
                        predikat,
                        "DELIVERED",
                        Instant.EPOCH,
                        1,
                        1));
    }

    void day(PersonId person, LocalDate date, String status, int late, long revision) {
        AttendanceDayResolved day =
                new AttendanceDayResolved(
                        agency.value(),
                        person.value(),
                        date,
                        unit.value(),
                        true,
                        status,
                        null,
                        null,
                        null,
                        null,
                        late,
                        0,
                        false,
                        false,
                        null,
                        null,
                        true,
                        List.of(),
                        List.of(),
                        1,
                        revision);
        days.removeIf(old -> old.personId().equals(person.value()) && old.date().equals(date));
        days.add(day);
        tell(Topics.ATTENDANCE_DAY, day);
    }

    UUID leave(PersonId person, String type, LocalDate from, LocalDate to) {
        UUID leave = UUID.randomUUID();
        tell(
                Topics.LEAVE,
                new LeaveDecided(
                        agency.value(),
                        leave,
                        person.value(),
                        type,
                        from,
                        to,
                        "SK cuti 7",
                        to,
                        "APPROVED",
                        1,
                        1));
        return leave;
    }

    /** With the manifest of all days told so far. */
    void closeMay() {
        StringBuilder lines = new StringBuilder();
        days.stream()
                .sorted(
                        Comparator.comparing(
                                        (AttendanceDayResolved day) -> day.personId().toString())
                                .thenComparing(AttendanceDayResolved::date))
                .forEach(
                        day ->
                                lines.append(day.personId())
                                        .append('|')
                                        .append(day.date())
                                        .append('|')
                                        .append(day.revision())
                                        .append('\n'));
        tell(
                Topics.ATTENDANCE_PERIOD,
                new AttendancePeriodChanged(
                        agency.value(),
                        UUID.randomUUID(),
                        unit.value(),
                        "2026-05",
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 31),
                        "CLOSED",
                        days.size(),
                        sha256(lines.toString()),
                        1,
                        1));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static <E extends StateEvent> void tell(Topic<E> topic, E event) {
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
