package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What an installation owed back when months, THR and the thirteenth month were one case, as the
 * owner of the tables brings it over; nothing of it is kept.
 */
@ServiceTest
class OverpaymentUpgradeIT {

    private static final UUID AGENCY = UUID.randomUUID();
    private static final String AS_BEFORE =
            """
            set local session_replication_role = replica;
            alter table overpayment
                drop constraint one_overpayment_of_what_is_paid, drop column pays, drop column kind, drop column year;
            alter table overpayment add constraint one_overpayment_a_month unique (agency_id, person_id, month);
            """;

    @Test
    void tellsMonthsFromWhatIsPaidOnceInAYearByTheLedger() throws Exception {
        try (Connection connection = TestPostgres.superuser("tukin");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(AS_BEFORE);
                UUID month = run(statement, "2026-07", "MONTH", "null");
                UUID thr = run(statement, "2026-07", "THR", "2026");
                UUID thirteenth = run(statement, "2026-07", "KE_13", "2026");
                UUID ofMonth = owes(statement, 0, 0, claim(month, 100));
                UUID ofThr = owes(statement, 10, 0, claim(thr, 200));
                UUID ofBoth = owes(statement, 30, 0, claim(month, 100), claim(thr, 200));
                UUID settled = owes(statement, 0, 250, claim(month, 100), claim(thr, 200));
                UUID ofExtras = owes(statement, 0, 0, claim(thr, 80), claim(thirteenth, 70));
                statement.execute("set local role tukin_owner");
                statement.execute(migration());
                statement.execute("reset role");

                assertThat(cases(statement, ofMonth)).containsExactly("2026-06 100 0 0 1");
                assertThat(cases(statement, ofThr)).containsExactly("THR 2026 200 10 0 2");
                assertThat(cases(statement, ofBoth))
                        .containsExactly("2026-06 100 30 0 2", "THR 2026 200 0 0 1");
                // what was brought back is more than the month's part, and stays with the case
                assertThat(cases(statement, settled))
                        .containsExactly("2026-06 250 0 250 2", "THR 2026 50 0 0 1");
                assertThat(cases(statement, ofExtras))
                        .containsExactly("KE_13 2026 70 0 0 2", "THR 2026 80 0 0 1");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private record Claim(UUID run, long amount) {}

    private static Claim claim(UUID run, long amount) {
        return new Claim(run, amount);
    }

    private static UUID run(Statement statement, String month, String kind, String year)
            throws SQLException {
        UUID run = UUID.randomUUID();
        statement.execute(
                "insert into run (agency_id, run_id, month, kind, year, state, opened_by) values ('%s', '%s', '%s', '%s', %s, 'OPEN', '%s')"
                        .formatted(AGENCY, run, month, kind, year, UUID.randomUUID()));
        return run;
    }

    /** Of June, as one case; who owes it. */
    private static UUID owes(Statement statement, long raised, long recovered, Claim... claims)
            throws SQLException {
        UUID person = UUID.randomUUID();
        long claimed = 0;
        for (Claim claim : claims) {
            statement.execute(
                    "insert into ledger_entry (agency_id, run_id, person_id, month, kind, amount, year) select agency_id, run_id, '%s', '2026-06', 'KELEBIHAN', -%d, year from run where run_id = '%s'"
                            .formatted(person, claim.amount(), claim.run()));
            claimed += claim.amount();
        }
        statement.execute(
                "insert into overpayment (agency_id, overpayment_id, person_id, month, claimed, raised, recovered) values ('%s', uuidv7(), '%s', '2026-06', %d, %d, %d)"
                        .formatted(AGENCY, person, claimed, raised, recovered));
        return person;
    }

    /** What for, claimed, raised, recovered and revision of each. */
    private static List<String> cases(Statement statement, UUID person) throws SQLException {
        List<String> cases = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery(
                        "select concat_ws(' ', pays, claimed, raised, recovered, revision) from overpayment where person_id = '%s' order by pays"
                                .formatted(person))) {
            while (row.next()) {
                cases.add(row.getString(1));
            }
        }
        return cases;
    }

    private static String migration() throws IOException {
        try (InputStream file =
                OverpaymentUpgradeIT.class.getResourceAsStream(
                        "/db/migration/V166__overpayments_of_thr.sql")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
