package id.kinerja.integration.leave.app;

import id.kinerja.integration.attendance.WorkingDays;
import id.kinerja.integration.duty.SuratTugasLetters;
import id.kinerja.integration.leave.AnnualBalance;
import id.kinerja.integration.leave.AnnualRecord;
import id.kinerja.integration.leave.AskedLeave;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveLaw;
import id.kinerja.integration.leave.LeaveOpenings;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.LeaveRemarks;
import id.kinerja.integration.leave.LeaveRequests;
import id.kinerja.integration.leave.LeaveRules;
import id.kinerja.integration.leave.LeaveSituation;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.TakenLeave;
import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Holds what is asked for against the rules, by all that is known of him. */
@Component
class LeaveChecks {

    private final Leaves leaves;
    private final LeaveRequests requests;
    private final LeaveOpenings openings;
    private final SuratTugasLetters letters;
    private final WorkingDays workingDays;

    LeaveChecks(
            Leaves leaves,
            LeaveRequests requests,
            LeaveOpenings openings,
            SuratTugasLetters letters,
            WorkingDays workingDays) {
        this.leaves = leaves;
        this.requests = requests;
        this.openings = openings;
        this.letters = letters;
        this.workingDays = workingDays;
    }

    /**
     * Whose person nobody else changes until the transaction ends.
     *
     * @param today on which it was asked for
     * @param counted which of his open requests count as if they were granted
     */
    void require(
            Person person,
            AskedLeave asked,
            LeavePolicy policy,
            LocalDate today,
            Predicate<PermintaanCuti> counted) {
        requireFree(person.id(), asked.during());
        List<Finding> findings =
                LeaveRules.findings(
                        asked,
                        situation(person, asked, policy, today, taken(person.id(), counted)));
        if (!findings.isEmpty()) {
            throw Refused.invalid("leave-request-invalid", findings);
        }
    }

    /**
     * What is to be looked at in leave that is decreed already; see {@link LeaveRules#doubts} and
     * {@link LeaveRemarks}.
     *
     * @param besides what counts as if it were recorded
     */
    List<Finding> doubts(
            Person person,
            AskedLeave decreed,
            LeavePolicy policy,
            LocalDate today,
            Collection<TakenLeave> besides) {
        List<TakenLeave> taken =
                Stream.concat(taken(person.id(), request -> false).stream(), besides.stream())
                        .toList();
        LeaveSituation situation = situation(person, decreed, policy, today, taken);
        return Stream.concat(
                        LeaveRules.doubts(decreed, situation).stream(),
                        LeaveRemarks.ofDecree(decreed, situation).stream())
                .toList();
    }

    /** What is to be looked at before it is decided; all else that he asks for counts. */
    List<Finding> remarks(
            Person person, PermintaanCuti request, LeavePolicy policy, LocalDate today) {
        AskedLeave asked = request.asked().on(request.during());
        List<TakenLeave> others = taken(person.id(), other -> !other.id().equals(request.id()));
        return LeaveRemarks.ofRequest(asked, situation(person, asked, policy, today, others));
    }

    private LeaveSituation situation(
            Person person,
            AskedLeave asked,
            LeavePolicy policy,
            LocalDate today,
            List<TakenLeave> taken) {
        List<DateRange> deferred = requests.annualDeferred(person.id());
        List<DateRange> others =
                Stream.concat(Stream.of(asked.during()), LeaveSituation.gaps(asked, taken).stream())
                        .toList();
        Set<LocalDate> working = working(person, taken, deferred, others);
        AnnualRecord annual =
                new AnnualRecord(
                        person, policy, taken, deferred, openings.of(person.id()), working);
        return new LeaveSituation(
                person,
                policy,
                today,
                taken,
                working,
                LeaveLaw.of(person.jenis())
                        .map(law -> annual.years(law, today))
                        .orElseGet(() -> new AnnualBalance.Years(0, Map.of())));
    }

    /** Another request of his that is still open has none of its days. */
    void requireOnlyOne(PermintaanCuti request) {
        requests.overlapping(request)
                .ifPresent(
                        other -> {
                            throw overlaps(other.during());
                        });
    }

    static Refused overlaps(DateRange other) {
        return Refused.conflict("leave-request-overlaps", other.from(), other.lastDay());
    }

    /** Of decreed leave alone. */
    AnnualBalance balance(
            Person person, LeaveLaw law, LeavePolicy policy, LocalDate today, int year) {
        List<TakenLeave> taken = taken(person.id(), request -> false);
        List<DateRange> deferred = requests.annualDeferred(person.id());
        AnnualRecord annual =
                new AnnualRecord(
                        person,
                        policy,
                        taken,
                        deferred,
                        openings.of(person.id()),
                        working(person, taken, deferred, List.of()));
        return AnnualBalance.of(
                year, policy.annualOf(law), annual.years(law, today), policy.recordedSince());
    }

    int workingDays(Person person, DateRange during) {
        return workingDays.of(person.id(), List.of(during)).size();
    }

    /** Working days of annual leave that he has asked for and that isn't decreed. */
    int asked(Person person, int year) {
        List<TakenLeave> open = requests.openOf(person.id()).stream().map(TakenLeave::of).toList();
        return (int)
                working(person, open, List.of(), List.of()).stream()
                        .filter(day -> day.getYear() == year)
                        .count();
    }

    private void requireFree(PersonId person, DateRange during) {
        leaves.overlapping(person, during)
                .map(Leave::during)
                .ifPresent(other -> refuse("leave-overlaps", other));
        letters.sending(person, during)
                .ifPresent(other -> refuse("leave-during-surat-tugas", other));
    }

    private static void refuse(String code, DateRange other) {
        throw Refused.conflict(code, other.from(), other.lastDay());
    }

    private List<TakenLeave> taken(PersonId person, Predicate<PermintaanCuti> counted) {
        return Stream.concat(
                        leaves.approvedOf(person).stream().map(TakenLeave::of),
                        requests.openOf(person).stream().filter(counted).map(TakenLeave::of))
                .toList();
    }

    private Set<LocalDate> working(
            Person person,
            Collection<TakenLeave> taken,
            Collection<DateRange> deferred,
            Collection<DateRange> others) {
        return workingDays.of(
                person.id(),
                Stream.concat(AnnualRecord.daysToCount(taken, deferred).stream(), others.stream())
                        .toList());
    }
}
