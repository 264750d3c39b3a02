package id.kinerja.integration.request.db;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.AttendanceRequests;
import id.kinerja.integration.request.RequestKind;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttendanceRequests implements AttendanceRequests {

    private static final String ASKED =
            """
            select from_date, to_date from attendance_request
            where person_id = :person and kind = :kind and state in ('SUBMITTED', 'GRANTED')
              and from_date >= :from and from_date <= :to
            """;

    private static final String CLASH =
            """
            select 'on-leave-then' from leave
            where person_id = :person and state = 'APPROVED' and from_date <= :to and to_date >= :from
            union all
            select 'sent-then' from surat_tugas_person
            where person_id = :person and holds and from_date <= :to and to_date >= :from
              and (out_of_town or not :outOfTown)
            limit 1
            """;

    private static final String MAY_HAVE_WORKED =
            """
            select exists (select from rostered_day rostered
                           where rostered.person_id = :person and rostered.date = :date and rostered.on_call)
                or exists (select from overtime_order_person ordered
                           where ordered.person_id = :person and holds
                             and from_time < :date::date + 1 and to_time > :date::date)
            """;

    private static final String OBJECTION_OPEN =
            """
            select exists (select from attendance_day day
                           join attendance_recap recap on recap.unit_id = day.unit_id and recap.month = :month
                           where day.person_id = :person and day.date = :date and recap.object_until >= :today)
            """;

    // The exclusion constraint decides, so that of two who ask at once one gives way.
    private static final String ADD =
            """
            insert into attendance_request (agency_id, request_id, person_id, kind, from_date, to_date, arrival, departure,
                                            reason, proof, superior_id, asked_on, state, revision)
            values (platform.agency(), :id, :person, :kind, :from, :to, :arrival, :departure,
                    :reason, :proof, :superior, :askedOn, :state, :revision)
            on conflict do nothing
            """;

    private static final String CUT =
            """
              and (:date::date is null or (from_date, request_id) < (:date::date, :id::uuid))
            order by from_date desc, request_id desc limit :limit
            """;

    private static final String OF =
            "select * from attendance_request where person_id = :person\n" + CUT;

    private static final String WAITING_FOR =
            """
            select * from attendance_request
            where state = 'SUBMITTED' and person_id <> :reader and not has_left(:reader, :today) and not %s
              and ((superior_id = any(:superiors) and not %s) or (watched_superior_id = any(:superiors) and not %s)
              or person_id in (
                select assignment.person_id from assessor join assignment using (assignment_id)
                where assessor.assessor_id = any(:superiors) and assignment.penugasan = 'DEFINITIF'
                  and assessor.valid_from <= :today and (assessor.valid_to is null or assessor.valid_to >= :today)))
            """
                            .formatted(
                                    inConflict(":reader"),
                                    inConflict("superior_id"),
                                    inConflict("watched_superior_id"))
                    + CUT;

    private static final String WAITING_IN =
            """
            select * from attendance_request
            where state = 'SUBMITTED' and person_id in (
                select person_id from assignment where unit_id = :unit and penugasan = 'DEFINITIF'
                  and valid_from <= :today and (valid_to is null or valid_to >= :today))
            """
                    + CUT;

    private static final String UNDECIDED =
            """
            select * from attendance_request
            where agency_id = platform.agency() and state = 'SUBMITTED'
              and (:after::uuid is null or request_id > :after::uuid)
            order by request_id limit :limit
            """;

    private final JdbcClient jdbc;

    private final AttendanceMonths months;

    JdbcAttendanceRequests(JdbcClient jdbc, AttendanceMonths months) {
        this.months = months;
        this.jdbc = jdbc;
    }

    /** Whether an official has a conflict of interest today about whoever asks. */
    private static String inConflict(String official) {
        return """
               exists (select from conflict_of_interest conflict
                       where conflict.person_id = attendance_request.person_id and conflict.assessor_id = %s
                         and conflict.valid_from <= :today and (conflict.valid_to is null or conflict.valid_to >= :today)
                         and (conflict.withdrawn_from is null or conflict.withdrawn_from > :today))"""
                .formatted(official);
    }

    @Override
    public List<DateRange> asked(PersonId person, RequestKind kind, YearMonth month) {
        jdbc.sql("select person_id from person where person_id = :person for no key update")
                .param("person", person.value())
                .query()
                .listOfRows();
        return jdbc.sql(ASKED)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(
                        (row, number) ->
                                DateRange.of(
                                        row.getObject("from_date", LocalDate.class),
                                        row.getObject("to_date", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<String> clash(PersonId person, DateRange during, boolean outOfTown) {
        return jdbc.sql(CLASH)
                .param("outOfTown", outOfTown)
                .param("person", person.value())
                .param("from", during.from())
                .param("to", during.lastDay())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean mayHaveWorked(PersonId person, LocalDate date) {
        return jdbc.sql(MAY_HAVE_WORKED)
                .param("person", person.value())
                .param("date", date)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean objectionOpen(PersonId person, LocalDate date, LocalDate today) {
        return jdbc.sql(OBJECTION_OPEN)
                .param("person", person.value())
                .param("date", date)
                .param("month", months.monthOf(date).toString())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(AttendanceRequest request) {
        PersonId superior = request.superior();
        return jdbc.sql(ADD)
                        .param("id", request.id().value())
                        .param("person", request.person().value())
                        .param("kind", request.kind().name())
                        .param("from", request.during().from())
                        .param("to", request.during().lastDay())
                        .param("arrival", request.times().arrival())
                        .param("departure", request.times().departure())
                        .param("reason", request.reason())
                        .param("proof", request.proof())
                        .param("superior", superior == null ? null : superior.value())
                        .param("askedOn", request.askedOn())
                        .param("state", request.state().name())
                        .param("revision", request.revision())
                        .update()
                == 1;
    }

    @Override
    public Optional<AttendanceRequest> find(AttendanceRequestId id) {
        return one("", id);
    }

    @Override
    public Optional<AttendanceRequest> findForChange(AttendanceRequestId id) {
        return one(" for update", id);
    }

    private Optional<AttendanceRequest> one(String lock, AttendanceRequestId id) {
        return jdbc.sql("select * from attendance_request where request_id = :id" + lock)
                .param("id", id.value())
                .query(RequestRows::request)
                .optional();
    }

    @Override
    public void update(AttendanceRequest request) {
        AttendanceRequest.Decision decision = request.decision();
        jdbc.sql(
                        """
                        update attendance_request
                        set state = :state, decided_by = :by, in_name_of = :inNameOf::uuid, decision_note = :note,
                            revision = :revision
                        where request_id = :id
                        """)
                .param("id", request.id().value())
                .param("state", request.state().name())
                .param("by", decision == null ? null : decision.by().value())
                .param("inNameOf", inNameOf(decision))
                .param("note", decision == null ? null : decision.note())
                .param("revision", request.revision())
                .update();
    }

    private static @Nullable String inNameOf(AttendanceRequest.@Nullable Decision decision) {
        return decision == null || decision.inNameOf() == null
                ? null
                : decision.inNameOf().toString();
    }

    @Override
    public List<Watched> undecided(@Nullable AttendanceRequestId after, int limit) {
        return jdbc.sql(UNDECIDED)
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(RequestRows::watched)
                .list();
    }

    @Override
    public void watch(AttendanceRequestId id, @Nullable PersonId superior) {
        jdbc.sql(
                        """
                        update attendance_request set watched = true, watched_superior_id = :superior
                        where request_id = :id
                        """)
                .param("id", id.value())
                .param("superior", superior == null ? null : superior.value())
                .update();
    }

    @Override
    public List<AttendanceRequest> of(PersonId person, @Nullable Place after, int limit) {
        return listed(jdbc.sql(OF).param("person", person.value()), after, limit);
    }

    @Override
    public List<AttendanceRequest> waitingFor(
            Collection<PersonId> superiors,
            PersonId reader,
            LocalDate today,
            @Nullable Place after,
            int limit) {
        return listed(
                jdbc.sql(WAITING_FOR)
                        .param(
                                "superiors",
                                superiors.stream().map(PersonId::value).toArray(UUID[]::new))
                        .param("reader", reader.value())
                        .param("today", today),
                after,
                limit);
    }

    @Override
    public List<AttendanceRequest> waitingIn(
            UnitId unit, LocalDate today, @Nullable Place after, int limit) {
        return listed(
                jdbc.sql(WAITING_IN).param("unit", unit.value()).param("today", today),
                after,
                limit);
    }

    private static List<AttendanceRequest> listed(
            JdbcClient.StatementSpec statement, @Nullable Place after, int limit) {
        return statement
                .param("date", after == null ? null : after.date().toString())
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(RequestRows::request)
                .list();
    }
}
