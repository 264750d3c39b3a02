package id.kinerja.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogId;
import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.DecidedBy;
import id.kinerja.activity.log.ProgressBook;
import id.kinerja.activity.log.app.HandOutVerification;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Two decisions about one person's month at the same moment. */
@ServiceTest
class ProgressRaceIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta")));
    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final PersonId head = personnel.person("Kepala", "190001012000013001");
    private final PersonId staff = personnel.person("Staf", "190001012000013002");
    private final UUID result = UUID.randomUUID();
    private final DailyLogs logs;
    private final ProgressBook book;
    private final HandOutVerification handOut;
    private final Together together;
    private final Api api;

    @Autowired
    ProgressRaceIT(
            @LocalServerPort int port,
            TransactionTemplate transactions,
            DailyLogs logs,
            ProgressBook book,
            HandOutVerification handOut) {
        this.logs = logs;
        this.book = book;
        this.handOut = handOut;
        this.together = new Together(transactions, agency);
        this.api = Api.at("http://127.0.0.1:" + port + "/api/activity");
    }

    @Test
    void countsBothOfTwoDecisionsThatKnowNothingOfEachOther() throws Exception {
        fillTheUnit();
        String first = write("a");
        String second = write("b");
        Together.Held decision = together.held(() -> verify(first));
        var other = Together.meanwhile(() -> decide(second));
        Together.waits(other);

        decision.release();

        assertThat(other.get(10, TimeUnit.SECONDS).json().get("verified")).hasSize(1);
        JsonNode progress = as(staff).get("/v1/progress/me/" + YearMonth.from(today)).json();
        assertThat(progress.get("logsVerified").asInt()).isEqualTo(3);
        assertThat(progress.get("logsWaiting").asInt()).isZero();
    }

    /** As the use case does it, in a transaction that can be held. */
    private void verify(String id) {
        List<DailyLog> found = logs.findForChange(List.of(new DailyLogId(UUID.fromString(id))));
        logs.verify(found, DecidedBy.of(head, head), Clock.systemUTC().instant());
        handOut.handOut(agency, Set.of(staff));
        book.recompute(Set.of(ProgressBook.PersonMonth.of(found.getFirst())));
    }

    private void fillTheUnit() {
        UnitId unit = personnel.unit("U1", null);
        personnel.assign(head, unit, JenisJabatan.JPT_PRATAMA, 14, null);
        personnel.assign(staff, unit, JenisJabatan.FUNGSIONAL, 8, head);
        Work.planned(agency, staff, head, result);
        // Once one can be written and verified, plan and superior are known.
        String known =
                await().atMost(SOON)
                        .until(
                                () -> as(staff).post("/v1/logs", entry("first")),
                                answer -> answer.status() == 201)
                        .json()
                        .get("id")
                        .asString();
        await().atMost(SOON).until(() -> decide(known).json().path("verified").size() == 1);
    }

    private Api.Answer decide(String id) {
        return as(head).post("/v1/log-verifications", Map.of("ids", List.of(id)));
    }

    private String write(String clientId) {
        return as(staff).post("/v1/logs", entry(clientId)).json().get("id").asString();
    }

    private Map<String, Object> entry(String clientId) {
        return Work.entry(clientId, result, today, 30, "1");
    }

    private Api as(PersonId person) {
        return api.as(TestIssuer.token(agency, person, Role.PEGAWAI));
    }
}
