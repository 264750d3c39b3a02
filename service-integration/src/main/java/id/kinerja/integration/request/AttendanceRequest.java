package id.kinerja.integration.request;

import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.Punch;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for about his attendance.
 *
 * @param reason in his own words, for whoever decides or audits; it stands in no event and no trail
 * @param proof where the paper is that proves it
 * @param superior his pejabat penilai of the first day, or else of the day he asked on
 * @param askedOn the agency's day
 */
public record AttendanceRequest(
        AttendanceRequestId id,
        PersonId person,
        RequestKind kind,
        DateRange during,
        ClaimedTimes times,
        String reason,
        @Nullable String proof,
        @Nullable PersonId superior,
        LocalDate askedOn,
        State state,
        @Nullable Decision decision,
        long revision) {

    /** Where it stands. */
    public enum State {
        SUBMITTED,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        /** It had been granted, and holds no more. */
        REVOKED
    }

    /**
     * By whom it was decided, and with which words.
     *
     * @param inNameOf the superior, where he has another decide in his name
     * @param note for whoever asked; a refusal has one
     */
    public record Decision(PersonId by, @Nullable PersonId inNameOf, @Nullable String note) {}

    public Optional<AttendanceRequest> granted(Decision by) {
        return from(State.SUBMITTED, State.GRANTED, by);
    }

    public Optional<AttendanceRequest> refused(Decision by) {
        return from(State.SUBMITTED, State.REFUSED, by);
    }

    public Optional<AttendanceRequest> withdrawn() {
        return from(State.SUBMITTED, State.WITHDRAWN, decision);
    }

    public Optional<AttendanceRequest> revoked(Decision by) {
        return from(State.GRANTED, State.REVOKED, by);
    }

    /** That it was decided, for whoever asked. */
    public News news() {
        return News.of(
                NoticeKind.ATTENDANCE_REQUEST_DECIDED,
                person,
                id.value() + "/" + state,
                "/api/integration/v1/attendance-requests/" + id.value());
    }

    public boolean waits() {
        return state == State.SUBMITTED;
    }

    /**
     * What a delegate of the superior may see and decide: what waits, and what he has decided
     * himself; nothing of his own.
     */
    public boolean isForDelegate(PersonId delegate) {
        return !person.equals(delegate)
                && (waits() || (decision != null && decision.by().equals(delegate)));
    }

    /**
     * What it confirms of each of its days once it is granted.
     *
     * @param policy of its first day
     */
    public List<Confirmations.OfDay> confirms(RequestPolicy policy) {
        return during.dates()
                .flatMap(
                        date ->
                                confirmations(policy)
                                        .map(
                                                what ->
                                                        new Confirmations.OfDay(
                                                                new StaleDays.Day(person, date),
                                                                what)))
                .toList();
    }

    private Stream<Confirmation> confirmations(RequestPolicy policy) {
        return switch (kind) {
            case LUPA_PRESENSI, TERMINAL_RUSAK ->
                    Stream.concat(
                            Stream.ofNullable(times.arrival())
                                    .map(at -> new Confirmation.Attended(Punch.Direction.IN, at)),
                            Stream.ofNullable(times.departure())
                                    .map(at -> new Confirmation.Attended(Punch.Direction.OUT, at)));
            case IZIN_TERLAMBAT ->
                    Stream.of(new Confirmation.MayArrive(Objects.requireNonNull(times.arrival())));
            case IZIN_PULANG_CEPAT ->
                    Stream.of(new Confirmation.MayLeave(Objects.requireNonNull(times.departure())));
            case IZIN_KELUAR -> Stream.empty();
            case IZIN_SEHARI -> Stream.of(new Confirmation.Excused(policy.paysWholeDays()));
            case WFA -> Stream.of(new Confirmation.WorksElsewhere(policy.uangMakanElsewhere()));
        };
    }

    private Optional<AttendanceRequest> from(
            State before, State after, @Nullable Decision decided) {
        return state == before
                ? Optional.of(
                        new AttendanceRequest(
                                id,
                                person,
                                kind,
                                during,
                                times,
                                reason,
                                proof,
                                superior,
                                askedOn,
                                after,
                                decided,
                                revision + 1))
                : Optional.empty();
    }
}
