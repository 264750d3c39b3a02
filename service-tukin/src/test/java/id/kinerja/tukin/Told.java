package id.kinerja.tukin;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AttendanceCorrected;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.AttendancePeriodChanged;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Personnel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What the other services tell of one agency, for tests. */
final class Told {

    private final AgencyId agency;
    private final Personnel personnel;
    private final UnitId unit;
    private int employees;
    private final List<AttendanceDayResolved> days = new ArrayList<>();

    Told(AgencyId agency) {
        this.agency = agency;
        this.personnel = new Personnel(agency);
        this.unit = personnel.unit("U1", null);
    }

    UnitId unit() {
        return unit;
    }

    void grant(PersonId person, Role role) {
        personnel.grant(person, role);
    }

    PersonId employee(int kelas) {
        employees++;
        PersonId person = personnel.person("Contoh", "1900010120000110%02d".formatted(employees));
        personnel.assign(person, unit, JenisJabatan.FUNGSIONAL, kelas, null);
        return person;
    }

    void rated(PersonId person, String predikat) {
        Personnel.tell(
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
        Personnel.tell(Topics.ATTENDANCE_DAY, day);
    }

    /** What a closed day would have come to, beside the day's first revision. */
    void correction(PersonId person, LocalDate date, String status, int late, long revision) {
        Personnel.tell(
                Topics.ATTENDANCE_CORRECTION,
                new AttendanceCorrected(
                        agency.value(),
                        person.value(),
                        date,
                        unit.value(),
                        true,
                        status,
                        late,
                        0,
                        false,
                        false,
                        status.equals("LEAVE") ? "ALASAN_PENTING" : null,
                        null,
                        status.equals("PRESENT"),
                        List.of(),
                        List.of(),
                        1,
                        1,
                        revision));
    }

    UUID leave(PersonId person, String type, LocalDate from, LocalDate to) {
        UUID leave = UUID.randomUUID();
        Personnel.tell(
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
        Personnel.tell(
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
}
