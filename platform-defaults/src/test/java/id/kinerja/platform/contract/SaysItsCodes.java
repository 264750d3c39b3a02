package id.kinerja.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A service puts every code of its contract into words, in both languages. */
public interface SaysItsCodes {

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    default void saysEveryCodeOfItsContract(
            String language,
            @LocalServerPort int port,
            @Value("${spring.application.name}") String service) {
        Assumptions.assumeFalse(ContractFile.isToBeWritten(), "It is packed by the next build");
        Api caller =
                Api.at("http://127.0.0.1:" + port + "/api/" + service)
                        .as(TestIssuer.token(AgencyId.next(), PersonId.next(), Role.PEGAWAI))
                        .with("Accept-Language", language);

        Api.Answer answer = caller.get("/v1/reference");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-language", language);
        assertThat(unsaid(answer.json())).as("codes without a label or a help text").isEmpty();
        Api knowing = caller.with("If-None-Match", answer.headers().getOrDefault("etag", "none"));
        assertThat(knowing.get("/v1/reference").status()).isEqualTo(304);
        String other = language.equals("id") ? "en" : "id";
        assertThat(knowing.with("Accept-Language", other).get("/v1/reference").status())
                .isEqualTo(200);
    }

    private static List<String> unsaid(JsonNode reference) {
        Map<String, JsonNode> said = new LinkedHashMap<>();
        List<String> unsaid = new ArrayList<>();
        for (JsonNode list : reference.get("lists")) {
            for (JsonNode code : list.get("codes")) {
                String name = list.get("list").asString() + "." + code.get("code").asString();
                said.put(name, code);
                if (!isSaid(code)) {
                    unsaid.add(name);
                }
            }
        }
        expected().stream().filter(code -> !said.containsKey(code)).forEach(unsaid::add);
        return unsaid;
    }

    private static boolean isSaid(JsonNode code) {
        String label = code.get("label").asString();
        return !label.isBlank()
                && !label.equals(code.get("code").asString())
                && code.get("help").asString().strip().endsWith(".");
    }

    private static Set<String> expected() {
        JsonNode contract = Objects.requireNonNull(ContractFile.kept());
        Set<String> codes = new TreeSet<>();
        for (var schema : contract.at("/components/schemas").properties()) {
            schema.getValue()
                    .path("enum")
                    .forEach(code -> codes.add(schema.getKey() + "." + code.asString()));
        }
        for (String field : List.of("x-codes", "x-finding-codes")) {
            contract.path("paths")
                    .findValues(field)
                    .forEach(some -> some.forEach(one -> codes.add("Problem." + one.asString())));
        }
        return codes;
    }
}
