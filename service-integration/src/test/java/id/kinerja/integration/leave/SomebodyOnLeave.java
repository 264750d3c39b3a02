package id.kinerja.integration.leave;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody whose leave is looked at, with weeks of five working days and no holidays. */
final class SomebodyOnLeave {

    private Person person;
    private final List<TakenLeave> taken = new ArrayList<>();
    private final List<DateRange> deferred = new ArrayList<>();
    private final List<LeaveOpening> openings = new ArrayList<>();
    private LeavePolicy policy = LeavePolicy.SHIPPED;
    private LocalDate today = LocalDate.of(2026, 6, 1);

    private SomebodyOnLeave(Person person) {
        this.person = person;
    }

    static SomebodyOnLeave serving(JenisPegawai jenis, String since) {
        return serving(jenis, since, "2001");
    }

    static SomebodyOnLeave manServing(JenisPegawai jenis, String since) {
        return serving(jenis, since, "1001");
    }

    private static SomebodyOnLeave serving(JenisPegawai jenis, String since, String behind) {
        LocalDate from = LocalDate.parse(since);
        Nip nip =
                new Nip(
                        "19000101"
                                + from.getYear()
                                + String.format("%02d", from.getMonthValue())
                                + behind);
        return new SomebodyOnLeave(
                Person.joining(PersonId.next(), nip, "Contoh", jenis, null, from));
    }

    SomebodyOnLeave since(String day, ServiceStatus status) {
        person =
                person.serving(
                        new Person.Service(status, null), DateRange.since(LocalDate.parse(day)));
        return this;
    }

    SomebodyOnLeave onDay(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    SomebodyOnLeave recordedSince(int year) {
        policy =
                new LeavePolicy(
                        policy.rights(),
                        policy.annual(),
                        policy.authorities(),
                        year,
                        policy.mostDaysAhead());
        return this;
    }

    SomebodyOnLeave has(LeaveType type, String from, String to) {
        taken.add(new TakenLeave(type, null, days(from, to)));
        return this;
    }

    SomebodyOnLeave wasIll(LeaveCause cause, String from, String to) {
        taken.add(new TakenLeave(LeaveType.SAKIT, cause, days(from, to)));
        return this;
    }

    SomebodyOnLeave wasDeferred(String from, String to) {
        deferred.add(days(from, to));
        return this;
    }

    SomebodyOnLeave opensWith(int year, @Nullable Integer carried, int added) {
        openings.add(new LeaveOpening(person.id(), year, carried, added, 0, "Kartu cuti", 1));
        return this;
    }

    void shuffle(Random random) {
        Collections.shuffle(taken, random);
        Collections.shuffle(deferred, random);
        Collections.shuffle(openings, random);
    }

    AnnualBalance balance(int year) {
        return AnnualBalance.of(
                year, policy.annualOf(law()), record().years(law(), today), policy.recordedSince());
    }

    /** What speaks against it, by field and code. */
    List<String> against(AskedLeave asked) {
        LeaveSituation situation =
                new LeaveSituation(
                        person,
                        policy,
                        today,
                        taken,
                        workingDaysFor(asked),
                        record().years(law(), today));
        return LeaveRules.findings(asked, situation).stream()
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }

    /** What is to be looked at in a request. */
    List<String> remarks(AskedLeave asked) {
        return LeaveRemarks.ofRequest(
                        asked,
                        new LeaveSituation(
                                person,
                                policy,
                                today,
                                taken,
                                workingDaysFor(asked),
                                record().years(law(), today)))
                .stream()
                .map(one -> one.code() + (one.warning() ? "?" : ""))
                .toList();
    }

    /** What a decree can't be about, and what is to be looked at in one that it can. */
    List<String> againstDecree(LeaveType type, String from, String to) {
        return againstDecree(asking(type, from, to));
    }

    /** As of any decree. */
    List<String> againstDecree(AskedLeave decreed) {
        List<Refused.Finding> contradictions = LeaveRules.contradictions(person, decreed, policy);
        List<Refused.Finding> doubts =
                LeaveRules.doubts(
                        decreed,
                        new LeaveSituation(
                                person,
                                policy,
                                today,
                                taken,
                                workingDaysFor(decreed),
                                record().years(law(), today)));
        return Stream.concat(contradictions.stream(), doubts.stream())
                .map(one -> one.field() + " " + one.code() + (one.warning() ? "?" : ""))
                .toList();
    }

    Refused.Finding firstAgainst(AskedLeave asked) {
        return LeaveRules.findings(
                        asked,
                        new LeaveSituation(
                                person,
                                policy,
                                today,
                                taken,
                                workingDaysFor(asked),
                                record().years(law(), today)))
                .getFirst();
    }

    static AskedLeave asking(LeaveType type, String from, String to) {
        return new AskedLeave(type, null, days(from, to), false, null, null);
    }

    private Set<LocalDate> workingDaysFor(AskedLeave asked) {
        return Stream.concat(Stream.of(asked.during()), LeaveSituation.gaps(asked, taken).stream())
                .flatMap(range -> working(range).stream())
                .collect(Collectors.toSet());
    }

    private LeaveLaw law() {
        return LeaveLaw.of(person.jenis()).orElse(LeaveLaw.PNS);
    }

    private AnnualRecord record() {
        Set<LocalDate> all =
                AnnualRecord.daysToCount(taken, deferred).stream()
                        .flatMap(range -> working(range).stream())
                        .collect(Collectors.toSet());
        return new AnnualRecord(person, policy, taken, deferred, openings, all);
    }

    private static Set<LocalDate> working(DateRange range) {
        return range.dates()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .collect(Collectors.toSet());
    }

    private static DateRange days(String from, String to) {
        return DateRange.of(LocalDate.parse(from), LocalDate.parse(to));
    }
}
