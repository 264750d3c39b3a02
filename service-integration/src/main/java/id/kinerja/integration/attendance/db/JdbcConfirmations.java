package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.StaleDays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConfirmations implements Confirmations {

    private static final String ADD =
            """
            insert into day_confirmation (agency_id, person_id, date, source_id, source, kind, at, uang_makan)
            select platform.agency(), person_id, date, :id, :source, kind, at, uang_makan
            from unnest(:people::uuid[], :dates::date[], :kinds::text[], :ats::timestamp[], :meals::boolean[])
                as told (person_id, date, kind, at, uang_makan)
            """;

    private static final String WITHDRAW =
            """
            update day_confirmation set holds = false where source_id = :source and holds
            returning person_id, date
            """;

    private static final String WITHDRAW_OF_DAYS =
            """
            update day_confirmation held set holds = false
            from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            where held.agency_id = platform.agency() and held.person_id = day.person_id
              and held.date = day.date and held.source = :source and held.holds
            """;

    private final JdbcClient jdbc;

    JdbcConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ConfirmationSource source, List<OfDay> confirmed) {
        StaleDayRows.forDays(jdbc, ADD, confirmed.stream().map(OfDay::day).toList())
                .param("id", source.id())
                .param("source", source.kind().name())
                .param(
                        "kinds",
                        confirmed.stream()
                                .map(one -> ConfirmationKind.of(one.what()).name())
                                .toArray(String[]::new))
                .param("ats", confirmed.stream().map(one -> at(one.what())).toArray(String[]::new))
                .param(
                        "meals",
                        confirmed.stream().map(one -> meal(one.what())).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public void withdraw(ConfirmationSource.Kind kind, List<StaleDays.Day> days) {
        StaleDayRows.forDays(jdbc, WITHDRAW_OF_DAYS, days).param("source", kind.name()).update();
    }

    @Override
    public List<StaleDays.Day> withdraw(UUID source) {
        return jdbc.sql(WITHDRAW).param("source", source).query(StaleDayRows::day).list().stream()
                .distinct()
                .toList();
    }

    private static @Nullable String at(Confirmation confirmation) {
        Object at =
                switch (confirmation) {
                    case Confirmation.Attended attended -> attended.at();
                    case Confirmation.Noted noted -> noted.at();
                    case Confirmation.MayArrive arrival -> arrival.until();
                    case Confirmation.MayLeave departure -> departure.from();
                    case Confirmation.WorksElsewhere _, Confirmation.Excused _ -> null;
                };
        return at == null ? null : at.toString();
    }

    private static @Nullable Boolean meal(Confirmation confirmation) {
        return confirmation instanceof Confirmation.WorksElsewhere elsewhere
                ? elsewhere.uangMakan()
                : null;
    }
}
