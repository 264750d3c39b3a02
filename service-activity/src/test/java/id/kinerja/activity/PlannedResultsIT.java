package id.kinerja.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose a result is, as the plans tell it that come by events. */
@ServiceTest
class PlannedResultsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta")));
    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final PersonId owner = personnel.person("Pemilik", "190001012000011001");
    private final PersonId other = personnel.person("Lain", "190001012000011002");
    private final UUID plan = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void followsThePlanWhenItsResultsChangeAndNoOlderWordOfIt(@LocalServerPort int port) {
        Api api =
                Api.at("http://127.0.0.1:" + port + "/api/activity")
                        .as(TestIssuer.token(agency, other, Role.PEGAWAI));
        told(1, first);
        await().atMost(SOON).untilAsserted(() -> assertThat(isRefused(api, first)).isTrue());

        told(2, second);
        await().atMost(SOON).untilAsserted(() -> assertThat(isRefused(api, second)).isTrue());
        assertThat(isRefused(api, first)).isFalse();

        told(1, first);
        told(3, second, first);
        await().atMost(SOON).untilAsserted(() -> assertThat(isRefused(api, first)).isTrue());
        assertThat(isRefused(api, second)).isTrue();
    }

    /** Where a result is somebody else's; one that is nobody's so far is taken. */
    private boolean isRefused(Api api, UUID result) {
        return api.post("/v1/logs", Work.entry(UUID.randomUUID().toString(), result, today, 1, "1"))
                        .status()
                == 422;
    }

    private void told(long revision, UUID... results) {
        Work.planned(agency, plan, revision, owner, owner, results);
    }
}
