package id.kinerja.integration.request;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attendance requests of the agency in scope. */
public interface AttendanceRequests {

    /** Where a list was cut; the latest day comes first. */
    record Place(LocalDate date, AttendanceRequestId id) {}

    /**
     * For which days of the month he has asked for it, granted or waiting; nobody adds another of
     * his until the transaction ends.
     */
    List<DateRange> asked(PersonId person, RequestKind kind, YearMonth month);

    /**
     * Why a day can't be asked for: {@code on-leave-then} or {@code sent-then}.
     *
     * @param outOfTown whether only a letter that sends him out of town stands in the way
     */
    Optional<String> clash(PersonId person, DateRange during, boolean outOfTown);

    /** Whether the recap that the day stands in may still be objected to. */
    boolean objectionOpen(PersonId person, LocalDate date, LocalDate today);

    /** Whether a roster had him on call that day, or an order kept him at work on it. */
    boolean mayHaveWorked(PersonId person, LocalDate date);

    /** False where he has asked for the same on one of these days, granted or waiting. */
    boolean add(AttendanceRequest request);

    Optional<AttendanceRequest> find(AttendanceRequestId id);

    /** Kept from changes by others until the transaction ends. */
    Optional<AttendanceRequest> findForChange(AttendanceRequestId id);

    void update(AttendanceRequest request);

    /**
     * One that waits.
     *
     * @param isWatched whether it is known who was the superior when it was last looked at
     * @param superior who that was; nobody where HR decides
     */
    record Watched(AttendanceRequest request, boolean isWatched, @Nullable PersonId superior) {}

    /** Those that wait, a part of them in the order of their ids. */
    List<Watched> undecided(@Nullable AttendanceRequestId after, int limit);

    void watch(AttendanceRequestId id, @Nullable PersonId superior);

    List<AttendanceRequest> of(PersonId person, @Nullable Place after, int limit);

    /**
     * Those that wait for one of these superiors, of the day asked for or of today.
     *
     * @param reader whose own are not among them
     */
    List<AttendanceRequest> waitingFor(
            Collection<PersonId> superiors,
            PersonId reader,
            LocalDate today,
            @Nullable Place after,
            int limit);

    /** Those that wait, of the people whose definitive place is in the unit today. */
    List<AttendanceRequest> waitingIn(
            UnitId unit, LocalDate today, @Nullable Place after, int limit);
}
