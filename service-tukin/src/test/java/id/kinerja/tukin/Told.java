package id.kinerja.tukin;

import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AgencyChanged;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.AttendanceCorrected;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.AttendancePeriodChanged;
import id.kinerja.kernel.event.DisciplineDecided;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.ProgressChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.kernel.event.UnitChanged;
import id.kinerja.platform.testing.Personnel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other services tell of one agency, for tests. */
final class Told {

    static final YearMonth MAY = YearMonth.of(2026, 5);
    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final AgencyId agency;
    private final Personnel personnel;
    private final UnitId unit;
    private AttendanceCutOffs cutOffs = AttendanceCutOffs.CALENDAR;
    private int employees;
    private long told = 1;
    private int closings;
    private final List<AttendanceDayResolved> days = new ArrayList<>();
    private final Map<PersonId, PersonId> assessors = new HashMap<>();
    private final Map<UUID, Held> held = new LinkedHashMap<>();

    private record Held(PersonId person, UnitId unit, DateRange during) {}

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

    /** From May on the attendance of a month ends with that day. */
    void cutOff(int lastDay) {
        cutOffs = new AttendanceCutOffs(List.of(new AttendanceCutOffs.CutOff(MAY, lastDay)));
        settled(List.of(new AgencyChanged.CutOff(MAY.toString(), lastDay, null)), List.of());
    }

    /** From May on nobody is rated here. */
    void withoutEvaluation() {
        settled(List.of(), List.of(new AgencyChanged.ServiceOff("EVALUATION", MAY.atDay(1), null)));
    }

    /** The agency's day is that one, as long as the test runs. */
    void today(LocalDate day) {
        LocalDate now = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        settled(List.of(), List.of(), Duration.ofDays(ChronoUnit.DAYS.between(now, day)));
    }

    /** From May on nobody writes daily logs here. */
    void withoutLogs() {
        settled(List.of(), List.of(new AgencyChanged.ServiceOff("ACTIVITY", MAY.atDay(1), null)));
    }

    /** Minutes of verified logs of May. */
    void worked(PersonId person, int minutes, long revision) {
        Personnel.tell(
                Topics.PROGRESS,
                new ProgressChanged(
                        agency.value(),
                        person.value(),
                        MAY.toString(),
                        1,
                        minutes,
                        0,
                        0,
                        List.of(),
                        1,
                        revision));
    }

    private void settled(List<AgencyChanged.CutOff> cutOffs, List<AgencyChanged.ServiceOff> off) {
        settled(cutOffs, off, Duration.ZERO);
    }

    private void settled(
            List<AgencyChanged.CutOff> cutOffs,
            List<AgencyChanged.ServiceOff> off,
            Duration clock) {
        told++;
        Personnel.tell(
                Topics.AGENCY,
                new AgencyChanged(
                        agency.value(),
                        "A1",
                        "Instansi Contoh",
                        clock.isZero() ? "LIVE" : "DEMO",
                        "Asia/Jakarta",
                        clock.toSeconds(),
                        cutOffs,
                        off,
                        1,
                        told));
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select revision from directory.agency where agency_id = '"
                                                        + agency
                                                        + "'")
                                        .equals(Long.toString(told)));
    }

    /** Another unit of the agency, in which nobody is yet. */
    UnitId unit(String code) {
        return personnel.unit(code, null);
    }

    UnitId unitBelow(UnitId above, String code) {
        return personnel.unit(code, above);
    }

    /** Another unit, which the treasury knows by that code, or not. */
    UnitId satker(String code, @Nullable String kodeSatker) {
        UnitId at = unit(code);
        Personnel.tell(
                Topics.UNIT,
                new UnitChanged(
                        agency.value(),
                        at.value(),
                        code,
                        code,
                        null,
                        null,
                        kodeSatker,
                        LONG_AGO,
                        null,
                        1,
                        2));
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select coalesce(kode_satker, '') from directory.unit where unit_id = '"
                                                        + at
                                                        + "'")
                                        .equals(kodeSatker == null ? "" : kodeSatker));
        return at;
    }

    /** A unit of {@link #unit(String)} by another code from now on. */
    void recode(UnitId unit, String code) {
        Personnel.tell(
                Topics.UNIT,
                new UnitChanged(
                        agency.value(),
                        unit.value(),
                        code,
                        code,
                        null,
                        null,
                        "999999",
                        LONG_AGO,
                        null,
                        1,
                        2));
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select code from directory.unit where unit_id = '"
                                                        + unit
                                                        + "'")
                                        .equals(code));
    }

    PersonId employee(int kelas) {
        return employee(kelas, unit);
    }

    PersonId employee(int kelas, UnitId at) {
        PersonId person = personnel.person("Contoh", nextNip());
        assign(person, at, kelas, DateRange.since(LONG_AGO));
        return person;
    }

    /** The assignment's id. */
    UUID assign(PersonId person, UnitId at, int kelas, DateRange during) {
        UUID assignment = UUID.randomUUID();
        assignment(assignment, 1, person, at, kelas, during);
        return assignment;
    }

    void assignment(
            UUID id, long revision, PersonId person, UnitId at, int kelas, DateRange during) {
        assignment(id, revision, person, at, "J1", kelas, during);
    }

    void assignment(
            UUID id,
            long revision,
            PersonId person,
            UnitId at,
            String position,
            int kelas,
            DateRange during) {
        held.put(id, new Held(person, at, during));
        Personnel.tell(
                Topics.ASSIGNMENT,
                new AssignmentChanged(
                        agency.value(),
                        id,
                        person.value(),
                        at.value(),
                        position,
                        "Jabatan contoh",
                        "FUNGSIONAL",
                        kelas,
                        "DEFINITIF",
                        true,
                        false,
                        during.from(),
                        during.to(),
                        assessors(person),
                        null,
                        1,
                        revision));
    }

    /** From the day on which they are told of next. */
    void assessed(PersonId person, PersonId by) {
        assessors.put(person, by);
    }

    private List<AssignmentChanged.Assessor> assessors(PersonId person) {
        PersonId by = assessors.get(person);
        return by == null
                ? List.of()
                : List.of(new AssignmentChanged.Assessor(by.value(), LONG_AGO, null));
    }

    /** Beside what he holds, with the same kind of position, and nobody counts his days there. */
    void plt(PersonId person, int kelas) {
        plt(person, kelas, DateRange.since(LONG_AGO));
    }

    /** The same by a letter for those days, always for one post. */
    UUID plt(PersonId person, int kelas, DateRange letter) {
        UUID id = UUID.randomUUID();
        plt(id, 1, person, kelas, "J2", letter);
        return id;
    }

    void plt(UUID id, long revision, PersonId person, int kelas, String post, DateRange letter) {
        Personnel.tell(
                Topics.ASSIGNMENT,
                new AssignmentChanged(
                        agency.value(),
                        id,
                        person.value(),
                        unit.value(),
                        post,
                        "Jabatan contoh lain",
                        "FUNGSIONAL",
                        kelas,
                        "PLT",
                        false,
                        false,
                        letter.from(),
                        letter.to(),
                        List.of(),
                        null,
                        1,
                        revision));
    }

    /** An employee with that golongan, or with none yet. */
    PersonId ranked(int kelas, @Nullable String golongan) {
        PersonId person = PersonId.next();
        ranked(person, nextNip(), golongan, 1);
        assign(person, unit, kelas, DateRange.since(LONG_AGO));
        return person;
    }

    void ranked(PersonId person, String nip, @Nullable String golongan, long revision) {
        Personnel.tell(
                Topics.PERSON,
                new PersonChanged(
                        agency.value(),
                        person.value(),
                        nip,
                        "Contoh",
                        "PNS",
                        golongan,
                        List.of(new PersonChanged.Status("AKTIF", LONG_AGO, null)),
                        null,
                        1,
                        revision));
    }

    /** A person of that kind with dated statuses; nobody's assignment comes with it. */
    PersonId person(String jenis, PersonChanged.Status... statuses) {
        PersonId person = PersonId.next();
        person(person, nextNip(), jenis, 1, statuses);
        return person;
    }

    void person(
            PersonId person,
            String nip,
            String jenis,
            long revision,
            PersonChanged.Status... statuses) {
        Personnel.tell(
                Topics.PERSON,
                new PersonChanged(
                        agency.value(),
                        person.value(),
                        nip,
                        "Contoh",
                        jenis,
                        null,
                        List.of(statuses),
                        null,
                        1,
                        revision));
    }

    /** A person who has served all along, of these kinds since their days. */
    void ofKinds(
            PersonId person, String nip, String today, long revision, PersonChanged.Kind... kinds) {
        Personnel.tell(
                Topics.PERSON,
                new PersonChanged(
                        agency.value(),
                        person.value(),
                        nip,
                        "Contoh",
                        today,
                        null,
                        List.of(new PersonChanged.Status("AKTIF", LONG_AGO, null)),
                        null,
                        List.of(kinds),
                        1,
                        revision));
    }

    String nextNip() {
        employees++;
        return "1900010120000110%02d".formatted(employees);
    }

    void rated(PersonId person, String predikat) {
        rated(person, MAY.toString(), predikat);
    }

    /**
     * @param period 2026-05, 2026-Q1 or 2025
     */
    void rated(PersonId person, String period, String predikat) {
        rated(person, UUID.randomUUID(), period, predikat, 1);
    }

    void rated(PersonId person, UUID rating, String period, String predikat, long revision) {
        rated(person, rating, period, predikat, "DELIVERED", revision);
    }

    /** Corrected after its delivery. */
    void settled(PersonId person, UUID rating, String period, String predikat, long revision) {
        rated(person, rating, period, predikat, "SETTLED", revision);
    }

    private void rated(
            PersonId person,
            UUID rating,
            String period,
            String predikat,
            String state,
            long revision) {
        Personnel.tell(
                Topics.RATING,
                new PersonRated(
                        agency.value(),
                        rating,
                        person.value(),
                        unit.value(),
                        period,
                        "SESUAI_EKSPEKTASI",
                        "SESUAI_EKSPEKTASI",
                        predikat,
                        state,
                        Instant.EPOCH,
                        1,
                        revision));
    }

    void day(PersonId person, LocalDate date, String status, int late, long revision) {
        day(person, unit, date, status, late, revision);
    }

    /** Every day of them, on time. */
    void present(PersonId person, LocalDate from, LocalDate to) {
        DateRange.of(from, to).dates().forEach(date -> day(person, date, "PRESENT", 0, 1));
    }

    /** In that unit. */
    void day(PersonId person, UnitId at, LocalDate date, String status, int late, long revision) {
        day(person, at, date, status, late, null, revision);
    }

    /** Absent by izin. */
    void excused(PersonId person, LocalDate date, long revision) {
        day(person, unit, date, "ABSENT", 0, true, revision);
    }

    private void day(
            PersonId person,
            UnitId at,
            LocalDate date,
            String status,
            int late,
            @Nullable Boolean excused,
            long revision) {
        AttendanceDayResolved day =
                new AttendanceDayResolved(
                        agency.value(),
                        person.value(),
                        date,
                        at.value(),
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
                        null,
                        excused,
                        1,
                        revision);
        days.removeIf(old -> old.personId().equals(person.value()) && old.date().equals(date));
        days.add(day);
        Personnel.tell(Topics.ATTENDANCE_DAY, day);
    }

    /** What a closed day would have come to, beside the day's first revision. */
    void correction(PersonId person, LocalDate date, String status, int late, long revision) {
        correction(person, date, status, late, null, revision);
    }

    /** That a closed day of absence was by izin. */
    void excusedLater(PersonId person, LocalDate date, long revision) {
        correction(person, date, "ABSENT", 0, true, revision);
    }

    private void correction(
            PersonId person,
            LocalDate date,
            String status,
            int late,
            @Nullable Boolean excused,
            long revision) {
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
                        null,
                        excused,
                        1,
                        1,
                        revision));
    }

    UUID leave(PersonId person, String type, LocalDate from, LocalDate to) {
        UUID leave = UUID.randomUUID();
        leave(leave, person, type, null, from, to, 1);
        return leave;
    }

    /** As it is by that revision. */
    void leave(
            UUID leave,
            PersonId person,
            String type,
            @Nullable String effect,
            LocalDate from,
            LocalDate to,
            long revision) {
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
                        isOfSickLeave(effect) ? effect : null,
                        isOfSickLeave(effect) ? null : effect,
                        1,
                        revision));
    }

    private static boolean isOfSickLeave(@Nullable String effect) {
        return effect != null && effect.startsWith("SAKIT_");
    }

    void punished(
            PersonId person,
            UUID decision,
            String punishment,
            LocalDate from,
            @Nullable LocalDate to,
            long revision) {
        Personnel.tell(
                Topics.DISCIPLINE,
                new DisciplineDecided(
                        agency.value(),
                        decision,
                        person.value(),
                        punishment,
                        "SK hukdis 3",
                        from,
                        to,
                        "APPROVED",
                        1,
                        revision));
    }

    void closeMay() {
        close(unit, MAY);
    }

    /**
     * With a day of everybody who is assigned there, as integration has it: present where nothing
     * else was told.
     */
    void close(UnitId of, YearMonth month) {
        tellTheOtherDays(of, month);
        StringBuilder lines = new StringBuilder();
        List<AttendanceDayResolved> closed =
                days.stream()
                        .filter(day -> day.unitId().equals(of.value()))
                        .filter(day -> cutOffs.monthOf(day.date()).equals(month))
                        .toList();
        closed.stream()
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
        close(of, month, closed.size(), lines.toString());
    }

    private void tellTheOtherDays(UnitId of, YearMonth month) {
        DateRange whole = cutOffs.daysOf(month);
        held.values().stream()
                .filter(one -> one.unit().equals(of))
                .forEach(
                        one ->
                                one.during().intersection(whole).stream()
                                        .flatMap(DateRange::dates)
                                        .filter(date -> !isTold(one.person(), date))
                                        .forEach(
                                                date ->
                                                        day(
                                                                one.person(),
                                                                of,
                                                                date,
                                                                "PRESENT",
                                                                0,
                                                                1)));
    }

    private boolean isTold(PersonId person, LocalDate date) {
        return days.stream()
                .anyMatch(day -> day.personId().equals(person.value()) && day.date().equals(date));
    }

    /** With a manifest of nothing, whatever was told. */
    void closeAsEmpty(UnitId of, YearMonth month) {
        close(of, month, 0, "");
    }

    private void close(UnitId of, YearMonth month, int personDays, String lines) {
        closings++;
        Personnel.tell(
                Topics.ATTENDANCE_PERIOD,
                new AttendancePeriodChanged(
                        agency.value(),
                        UUID.randomUUID(),
                        of.value(),
                        month.toString(),
                        cutOffs.daysOf(month).from(),
                        cutOffs.daysOf(month).lastDay(),
                        "CLOSED",
                        personDays,
                        sha256(lines),
                        1,
                        closings));
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
