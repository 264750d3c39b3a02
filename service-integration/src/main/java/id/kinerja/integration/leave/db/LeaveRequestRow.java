package id.kinerja.integration.leave.db;

import id.kinerja.integration.leave.AskedLeave;
import id.kinerja.integration.leave.DecidedBy;
import id.kinerja.integration.leave.Keputusan;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.LeaveType;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.PersetujuanBkn;
import id.kinerja.integration.leave.Pertimbangan;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A request for leave as a row, in both directions. */
final class LeaveRequestRow {

    private LeaveRequestRow() {}

    static StatementSpec asked(StatementSpec statement, PermintaanCuti request) {
        AskedLeave asked = request.asked();
        return statement
                .param("id", request.id().value())
                .param("person", request.person().value())
                .param("type", asked.type().name())
                .param("cause", text(asked.cause()))
                .param("from", asked.during().from())
                .param("to", asked.during().lastDay())
                .param("specialReason", asked.specialReason())
                .param("child", text(asked.child()))
                .param("proof", asked.proof())
                .param("authority", request.authority().name())
                .param("askedOn", request.askedOn())
                .param("state", request.state().name())
                .param("revision", request.revision());
    }

    static StatementSpec changed(StatementSpec statement, PermintaanCuti request) {
        LeaveId leave = request.leave();
        return decree(
                        answer(
                                outcome(opinion(statement, request.pertimbangan()), request),
                                request.bkn()),
                        request.decree())
                .param("id", request.id().value())
                .param("state", request.state().name())
                .param("leave", leave == null ? null : leave.value().toString())
                .param("revision", request.revision());
    }

    private static StatementSpec opinion(StatementSpec statement, @Nullable Pertimbangan opinion) {
        return days(statement, "opinion", opinion == null ? null : opinion.instead())
                .param("opinion", opinion == null ? null : opinion.opinion().name())
                .param("opinionNote", opinion == null ? null : opinion.note())
                .param("opinionBy", opinion == null ? null : opinion.by().toString());
    }

    private static StatementSpec outcome(StatementSpec statement, PermintaanCuti request) {
        Keputusan decision = request.keputusan();
        return days(statement, "outcome", decision == null ? null : decision.instead())
                .param("outcome", decision == null ? null : decision.outcome().name())
                .param("outcomeNote", decision == null ? null : decision.note())
                .param("outcomeBy", decision == null ? null : decision.by().toString());
    }

    private static StatementSpec answer(StatementSpec statement, @Nullable PersetujuanBkn answer) {
        return statement
                .param("bknGiven", answer == null ? null : text(answer.given()))
                .param("bknLetter", answer == null ? null : answer.letter())
                .param("bknDate", answer == null ? null : text(answer.date()));
    }

    private static StatementSpec decree(StatementSpec statement, Leave.@Nullable Decree decree) {
        return statement
                .param("decree", decree == null ? null : decree.number())
                .param("decreeDate", decree == null ? null : text(decree.date()));
    }

    private static StatementSpec days(
            StatementSpec statement, String which, @Nullable DateRange days) {
        return statement
                .param(which + "From", days == null ? null : text(days.from()))
                .param(which + "To", days == null ? null : text(days.lastDay()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }

    static PermintaanCuti request(ResultSet row, int number) throws SQLException {
        UUID leave = row.getObject("leave_id", UUID.class);
        return new PermintaanCuti(
                new PermintaanCutiId(row.getObject("request_id", UUID.class)),
                person(row, "person_id"),
                asked(row),
                DecidedBy.valueOf(row.getString("authority")),
                row.getObject("asked_on", LocalDate.class),
                PermintaanCuti.State.valueOf(row.getString("state")),
                opinion(row),
                outcome(row),
                answer(row),
                decree(row),
                leave == null ? null : new LeaveId(leave),
                row.getLong("revision"));
    }

    private static AskedLeave asked(ResultSet row) throws SQLException {
        return new AskedLeave(
                LeaveType.valueOf(row.getString("type")),
                JdbcLeaves.cause(row),
                days(row),
                row.getBoolean("special_reason"),
                row.getObject("child", Integer.class),
                row.getString("proof"));
    }

    private static @Nullable Pertimbangan opinion(ResultSet row) throws SQLException {
        String opinion = row.getString("opinion");
        return opinion == null
                ? null
                : new Pertimbangan(
                        Pertimbangan.Opinion.valueOf(opinion),
                        instead(row, "opinion"),
                        row.getString("opinion_note"),
                        person(row, "opinion_by"));
    }

    private static @Nullable Keputusan outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Keputusan(
                        Keputusan.Outcome.valueOf(outcome),
                        instead(row, "outcome"),
                        row.getString("outcome_note"),
                        person(row, "outcome_by"));
    }

    private static @Nullable PersetujuanBkn answer(ResultSet row) throws SQLException {
        String letter = row.getString("bkn_letter");
        return letter == null
                ? null
                : new PersetujuanBkn(
                        row.getBoolean("bkn_given"),
                        letter,
                        row.getObject("bkn_date", LocalDate.class));
    }

    private static Leave.@Nullable Decree decree(ResultSet row) throws SQLException {
        String decree = row.getString("decree");
        return decree == null
                ? null
                : new Leave.Decree(decree, row.getObject("decree_date", LocalDate.class));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    /** The days that are asked for. */
    static DateRange days(ResultSet row) throws SQLException {
        return DateRange.of(
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class));
    }

    private static @Nullable DateRange instead(ResultSet row, String which) throws SQLException {
        LocalDate from = row.getObject(which + "_from", LocalDate.class);
        return from == null
                ? null
                : DateRange.of(from, row.getObject(which + "_to", LocalDate.class));
    }
}
