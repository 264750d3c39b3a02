package id.kinerja.activity;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.SkpChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What people plan and write down. */
final class Work {

    private Work() {}

    static Map<String, Object> entry(
            String clientId, UUID result, LocalDate date, int minutes, String quantity) {
        return Map.of(
                "clientId",
                clientId,
                "date",
                date.toString(),
                "resultId",
                result.toString(),
                "text",
                "Menyusun laporan",
                "minutes",
                minutes,
                "quantity",
                quantity);
    }

    /** A plan of these results is agreed, and told as service-skp would. */
    static void planned(AgencyId agency, PersonId owner, PersonId assessor, UUID... results) {
        planned(agency, UUID.randomUUID(), 1, owner, assessor, results);
    }

    /** Whether the service knows the result from a plan. */
    static boolean isKnown(UUID result) {
        try (Connection connection = TestPostgres.superuser("activity");
                PreparedStatement asked =
                        connection.prepareStatement(
                                "select from planned_result where result_id = ?")) {
            asked.setObject(1, result);
            return asked.executeQuery().next();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static void planned(
            AgencyId agency,
            UUID plan,
            long revision,
            PersonId owner,
            PersonId assessor,
            UUID... results) {
        Personnel.tell(
                Topics.SKP,
                new SkpChanged(
                        agency.value(),
                        plan,
                        owner.value(),
                        UUID.randomUUID(),
                        assessor.value(),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2099, 12, 31),
                        "KUANTITATIF",
                        "AGREED",
                        Stream.of(results)
                                .map(one -> new SkpChanged.Result(one, "UTAMA", "12", "laporan"))
                                .toList(),
                        1,
                        revision));
    }
}
