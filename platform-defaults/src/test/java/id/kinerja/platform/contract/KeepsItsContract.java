package id.kinerja.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A service serves what its contract says. Each service has one test that implements this. */
public interface KeepsItsContract {

    /** Writes it anew where it is told to, but takes nothing away that nobody decided on. */
    @Test
    default void servesWhatItsContractSays(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        JsonNode made = made(port, service);
        JsonNode kept = ContractFile.kept();
        List<String> breaks = new ArrayList<>();
        if (kept != null) {
            breaks.addAll(ContractBreaks.between(kept, made));
            breaks.removeAll(ContractFile.deliberateBreaks());
        }
        assertThat(breaks)
                .as(
                        "The contract takes this away from its callers. Serve it beside the new"
                                + " one, or name the line with its reason in"
                                + " src/test/resources/contract-breaks.txt (break  # reason)")
                .isEmpty();
        if (ContractFile.isToBeWritten()) {
            ContractFile.write(ContractFile.rendered(made));
        }
        assertThat(ContractFile.rendered(made))
                .as(
                        "The service serves something else than its contract says. Write it anew:\n%s",
                        ContractFile.command(service))
                .isEqualTo(ContractFile.keptText());
    }

    @Test
    default void keepsTheConventionsInEveryEndpoint(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        assertThat(ContractRules.faultsOf(made(port, service))).isEmpty();
    }

    @Test
    default void givesItsContractToEverybody(
            @LocalServerPort int port, @Value("${spring.application.name}") String service) {
        Assumptions.assumeFalse(ContractFile.isToBeWritten(), "It is packed by the next build");

        Api.Answer answer = Api.at(base(port, service)).get("/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("openapi").asString()).startsWith("3.1");
    }

    private static JsonNode made(int port, String service) {
        String token = TestIssuer.token(AgencyId.next(), PersonId.next(), Role.PEGAWAI);
        return Api.at(base(port, service)).as(token).get("/contract-as-made.json").json();
    }

    private static String base(int port, String service) {
        return "http://127.0.0.1:" + port + "/api/" + service;
    }
}
