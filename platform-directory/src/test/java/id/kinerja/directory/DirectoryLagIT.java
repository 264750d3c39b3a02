package id.kinerja.directory;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.listening.EventIntakeLifecycle;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The copy on a real broker, trusted for a few seconds only. */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.application.name=skp",
            "spring.config.import=classpath:kinerja.yml",
            "kinerja.database.migrations=classpath:db/none",
            "kinerja.directory.trusted-for=10s"
        })
class DirectoryLagIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration LONGER_THAN_TRUSTED = Duration.ofSeconds(11);

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final EventIntakeLifecycle intake;
    private final MeterRegistry meters;
    private final Api api;

    @Autowired
    DirectoryLagIT(EventIntakeLifecycle intake, MeterRegistry meters, @LocalServerPort int port) {
        this.intake = intake;
        this.meters = meters;
        this.api = Api.at("http://127.0.0.1:" + port + "/api/skp");
    }

    @Test
    void refusesDecisionsByOldRelationsUntilTheCopyIsWholeAgain() throws InterruptedException {
        UnitId unit = personnel.unit("U1", null);
        PersonId head = personnel.person("Kepala", "198001012005011001");
        PersonId one = personnel.person("Anggota", "199001012015011001");
        PersonId other = personnel.person("Anggota lain", "199101012015011001");
        personnel.assign(one, unit, JenisJabatan.PELAKSANA, 6, head);
        Api asHead = api.as(TestIssuer.token(agency, head, Role.PEGAWAI));
        personnel.grant(head, Role.PENGELOLA_KINERJA);
        Api manager = api.as(TestIssuer.token(agency, head, Role.PENGELOLA_KINERJA));
        await().atMost(SOON).until(() -> decide(asHead, one).text().equals("true"));
        await().atMost(SOON).until(() -> manager.post("/v1/offices", "{}").text().equals("1"));

        Thread.sleep(LONGER_THAN_TRUSTED);
        assertThat(decide(asHead, one).status()).as("on idle topics").isEqualTo(200);

        intake.stop();
        personnel.assign(other, unit, JenisJabatan.PELAKSANA, 6, head);
        await().atMost(SOON).until(() -> decide(asHead, one).status() == 503);
        var refused = decide(asHead.with("Accept-Language", "en"), one);
        assertThat(refused.json().get("code").asString()).isEqualTo("directory-behind");
        assertThat(refused.headers()).containsEntry("retry-after", "5");
        assertThat(asHead.get("/v1/people/" + one + "/relation").text()).isEqualTo("true");
        assertThat(manager.post("/v1/offices", "{}").text())
                .as("shown, not decided")
                .isEqualTo("1");
        assertThat(lag()).isGreaterThan(10);

        intake.start();
        await().atMost(SOON).until(() -> decide(asHead, other).text().equals("true"));
        assertThat(lag()).isLessThan(10);
    }

    @Test
    void hasTheMetersThatAlertsAreMadeFrom() throws IOException {
        Set<String> named =
                Pattern.compile("kinerja_[a-z_]+")
                        .matcher(Files.readString(Path.of("../docs/alerts.yml")))
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.replaceAll("_(total|seconds)$", ""))
                        .collect(toSet());

        assertThat(named)
                .hasSize(6)
                .allSatisfy(
                        name ->
                                assertThat(meters.getMeters())
                                        .as(name)
                                        .anyMatch(
                                                meter ->
                                                        meter.getId()
                                                                .getName()
                                                                .replace('.', '_')
                                                                .equals(name)));
    }

    private static Api.Answer decide(Api by, PersonId person) {
        return by.post("/v1/people/" + person + "/decision", "{}");
    }

    private double lag() {
        return meters.get("kinerja.directory.lag").gauge().value();
    }
}
