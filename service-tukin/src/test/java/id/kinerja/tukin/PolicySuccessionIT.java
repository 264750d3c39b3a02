package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.Together;
import id.kinerja.tukin.run.Runs;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A policy follows another that months were calculated by. */
@ServiceTest
class PolicySuccessionIT {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final PayDesk desk;
    private final Api api;
    private final TransactionTemplate transactions;
    private final Runs runs;

    @Autowired
    PolicySuccessionIT(@LocalServerPort int port, TransactionTemplate transactions, Runs runs) {
        this.desk = new PayDesk(port);
        this.api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
        this.transactions = transactions;
        this.runs = runs;
    }

    @Test
    void paysEachMonthByItsOwnOfThem() {
        PersonId person = desk.told().employee(8);
        PayDesk.awaitRows("directory.assignment", person, 1);
        PayDesk.awaitRows("directory.person_status", person, 1);
        String may = desk.open("2026-05");
        desk.calculated(may);
        desk.openRun("2026-06");

        assertThat(succeed(2, JUNE).status()).isEqualTo(204);

        Api self = api.as(TestIssuer.token(desk.agency(), person, Role.PEGAWAI));
        assertThat(policyOf(self, "2026-05")).endsWith("@1");
        assertThat(policyOf(self, "2026-06")).endsWith("@2");
        assertThat(desk.maker().get("/v1/runs/" + may + "/reproduction").json().get("equal"))
                .hasToString("1");
    }

    @Test
    void takesNoMonthThatWasCalculatedByTheOneBefore() {
        desk.calculated(desk.open("2026-06"));

        Api.Answer refused = succeed(2, JUNE);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("policy-month-calculated");
        assertThat(refused.json().get("detail").asString()).contains("2026-06");
        assertThat(succeed(3, JUNE.plusMonths(1)).status()).isEqualTo(204);
    }

    @Test
    void waitsForACalculationThatBegins() throws Exception {
        String june = desk.policies().propose(PolicyDesk.shipped(2, JUNE, null));
        Together.Held beginning = new Together(transactions, desk.agency()).held(runs::holdFacts);
        var activation = Together.meanwhile(() -> PolicyDesk.activate(desk.checker(), june));
        Together.waits(activation);

        beginning.release();

        assertThat(activation.get(10, TimeUnit.SECONDS).status()).isEqualTo(204);
    }

    @Test
    void leavesNoMonthWithoutAPolicyUnlessThatIsMeant() {
        String juneAlone =
                desk.policies()
                        .propose(PolicyDesk.shipped(2, JUNE, JUNE.plusMonths(1).minusDays(1)));
        Api.Answer lost = PolicyDesk.activate(desk.checker(), juneAlone);
        PolicyDesk.activateLeavingGap(desk.checker(), juneAlone);
        Api.Answer proposed =
                desk.policies()
                        .maker()
                        .post("/v1/policies", PolicyDesk.shipped(3, JUNE.plusMonths(3), null));
        String policy = proposed.json().get("id").asString();

        Api.Answer refused = PolicyDesk.activate(desk.checker(), policy);
        Api.Answer july = desk.calculate(desk.openRun("2026-07"));

        assertThat(lost.json().get("code").asString()).isEqualTo("policy-leaves-gap");
        assertThat(lost.json().at("/errors/0/detail").asString()).contains("2026-07");
        assertThat(proposed.json().at("/findings/0/code").asString())
                .isEqualTo("policy-gap-before");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("policy-leaves-gap");
        assertThat(refused.json().at("/errors/0/detail").asString()).contains("2026-07", "2026-08");
        assertThat(july.json().get("code").asString()).isEqualTo("no-policy-in-force");
        assertThat(PolicyDesk.activateLeavingGap(desk.checker(), policy).status()).isEqualTo(204);
    }

    private Api.Answer succeed(int version, LocalDate from) {
        String policy = desk.policies().propose(PolicyDesk.shipped(version, from, null));
        return PolicyDesk.activate(desk.checker(), policy);
    }

    private static String policyOf(Api self, String month) {
        return self.get("/v1/statements/me/" + month).json().get("policy").asString();
    }
}
