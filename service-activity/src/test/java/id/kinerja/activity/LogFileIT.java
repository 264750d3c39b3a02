package id.kinerja.activity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.SkpChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Days of work by file, in the columns of the national form. */
@ServiceTest
class LogFileIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MOST = 20;
    private static final String NIP = "190001012000012001";
    private static final String HEADER =
            "nip,tanggal,jam_mulai,jam_selesai,rencana_aksi_kode,kegiatan,realisasi,satuan,bukti_url,client_ref\n";

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta")));
    private final LocalDate day = today.minusDays(1);

    private final AgencyId agency = AgencyId.next();
    private final Personnel personnel = new Personnel(agency);
    private final UnitId unit = personnel.unit("U1", null);
    private final PersonId head = personnel.person("Kepala", "190001012000011002");
    private final PersonId staff = personnel.person("Staf", NIP);
    private final UUID result = UUID.randomUUID();
    private Api api = Api.at("");

    @BeforeEach
    void plan(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/activity");
        personnel.assign(staff, unit, JenisJabatan.FUNGSIONAL, 8, head);
        plan(result, LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31));
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            Outcome seen = look(row(day, "08:00,08:10", result, "menit", "p"));
                            assertThat(seen.findings()).containsExactly("1 satuan unit-differs");
                        });
    }

    @Test
    void looksFirstThenTakesOnceHoweverOftenItIsSent() {
        String file =
                row(day, "08:00,10:30", result, "dokumen", "c-0001")
                        + row(day, "10:30,12:00", result, "Dokumen", "c-0002");

        Outcome looked = look(file);
        assertThat(looked.findings()).isEmpty();
        assertThat(looked.count("logs")).isEqualTo(2);
        assertThat(mine().size()).isZero();

        assertThat(bring(file).count("logs")).isEqualTo(2);
        Outcome again = bring(file);
        assertThat(again.count("logs")).isZero();
        assertThat(again.count("known")).isEqualTo(2);
        assertThat(again.findings()).isEmpty();

        JsonNode logs = mine();
        assertThat(logs.size()).isEqualTo(2);
        assertThat(logs.at("/0/minutes").asInt()).isEqualTo(150);
        assertThat(logs.at("/0/startTime").asString()).startsWith("08:00");
        assertThat(logs.at("/1/endTime").asString()).startsWith("12:00");
        assertThat(logs.at("/0/clientId").asString()).isEqualTo("c-0001");

        assertThat(bring(row(day, "13:00,14:00", result, "dokumen", "c-0001")).findings())
                .containsExactly("1 client_ref client-id-taken");
    }

    @Test
    void saysCellByCellWhatIsWrongAndTakesTheOthers() {
        UUID past = UUID.randomUUID();
        plan(past, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
        UUID unknown = UUID.randomUUID();
        String file =
                row(day, "10:00,10:00", result, "dokumen", "w-1")
                        + row(today.plusDays(1), "08:00,09:00", result, "dokumen", "w-2")
                        + row(day, "08:00,09:00", past, "dokumen", "w-3")
                        + row(day, "08:00,09:00", result, "dokumen", "w-4")
                        + row(day, "08:30,09:30", result, "dokumen", "w-5")
                        + row(day, "09:30,10:00", unknown, "dokumen", "w-6")
                        + row(day, "10:00,11:00", result, "dokumen", "w-7")
                                .replace(NIP, "190001012000011002")
                        + row(day, "11:00,12:00", result, "dokumen", "w-8")
                                .replace(",1,", ",1.000,")
                        + row(day, "25:00,26:00", result, "dokumen", "w-9")
                        + row(day, "13:00,14:00", result, "dokumen", "w-10")
                                .replace("Menyusun", "=HYPERLINK(1)");

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(look(file).findings())
                                        .containsExactlyInAnyOrder(
                                                "1 jam_selesai end-not-after-start",
                                                "2 tanggal date-in-the-future",
                                                "3 tanggal date-outside-plan",
                                                "5 jam_mulai hours-overlap",
                                                "6 rencana_aksi_kode result-not-here-yet",
                                                "7 nip log-of-another",
                                                "8 realisasi quantity-not-whole",
                                                "9 jam_mulai value-unknown",
                                                "9 jam_selesai value-unknown",
                                                "10 kegiatan formula-in-cell"));
        Outcome applied = bring(file);
        assertThat(applied.count("logs")).isEqualTo(3);
        assertThat(applied.job().get("warnings").asInt()).isEqualTo(2);
        assertThat(mine().valueStream().map(log -> log.get("clientId").asString()))
                .containsExactlyInAnyOrder("w-4", "w-5", "w-6");
        // a sheet shows what a formula comes to, and not the formula
        assertThat(
                        as(staff)
                                .get("/v1/imports/" + applied.id() + "/findings")
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(
                                        one ->
                                                one.get("code")
                                                        .asString()
                                                        .equals("formula-in-cell")))
                .allMatch(one -> one.get("detail").asString().contains("bilah rumus"))
                .hasSize(1);
        // against what is there already, and nothing of itself
        assertThat(look(row(day, "08:45,09:00", result, "dokumen", "w-11")).findings())
                .containsExactly("1 jam_mulai hours-overlap");
    }

    @Test
    void takesTheNumberThatOneHadBeforeForOnesOwn() {
        String now = "190001012000012009";
        personnel.numbered(staff, "Staf", now);
        String rows =
                row(day, "08:00,09:00", result, "dokumen", "n-1")
                        + row(day, "09:00,10:00", result, "dokumen", "n-2").replace(NIP, now);

        await().atMost(SOON).untilAsserted(() -> assertThat(look(rows).findings()).isEmpty());
        assertThat(bring(rows).count("logs")).isEqualTo(2);
    }

    @Test
    void warnsOfDaysOfLeaveAndOfNoOthersUntilTheLeaveIsTakenBack() {
        UUID leave = UUID.randomUUID();
        leave(leave, "APPROVED", 1);
        String file =
                row(day, "08:00,09:00", result, "dokumen", "l-1")
                        + row(today, "00:00,00:01", result, "dokumen", "l-2");
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(look(file).findings())
                                        .containsExactly("1 tanggal day-of-leave"));
        leave(leave, "CANCELLED", 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(look(file).findings()).isEmpty());
    }

    @Test
    void leadsASuperiorToNothingButPages() {
        Outcome looked =
                look(
                        row(day, "08:00,09:00", result, "dokumen", "e-1")
                                .replace("https://files.example.test/a1", "javascript:x"));

        assertThat(looked.findings()).containsExactly("1 bukti_url evidence-no-link");
    }

    @Test
    void isSeenByNobodyElse() {
        String id = look(row(day, "08:00,09:00", result, "dokumen", "s-1")).id();

        Api other = api.as(TestIssuer.token(agency, head, Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN));
        assertThat(other.get("/v1/imports/" + id).status()).isEqualTo(404);
    }

    @Test
    void isNotHeldUpByFilesThatOthersLeaveLying() {
        String rows = row(day, "08:00,09:00", result, "dokumen", "n-1");
        for (int file = 0; file < MOST; file++) {
            assertThat(send(head, rows).status()).isEqualTo(202);
        }
        assertThat(send(head, rows).json().get("code").asString()).isEqualTo("imports-unfinished");

        assertThat(bring(rows).count("logs")).isEqualTo(1);
    }

    private String row(LocalDate date, String hours, UUID plan, String unit, String reference) {
        return "%s,%s,%s,%s,Menyusun kamus data,1,%s,https://files.example.test/a1,%s%n"
                .formatted(NIP, date, hours, plan, unit, reference);
    }

    private JsonNode mine() {
        return as(staff).get("/v1/logs/me?month=" + YearMonth.from(day)).json().get("items");
    }

    private record Outcome(String id, JsonNode job, List<String> findings) {

        int count(String what) {
            return job.at("/counts/" + what).asInt();
        }
    }

    private Outcome look(String rows) {
        Outcome checked = check(rows);
        Api.Answer givenUp = as(staff).post("/v1/imports/" + checked.id() + "/cancellation", "");
        assertThat(givenUp.status()).as(givenUp.text()).isEqualTo(200);
        return checked;
    }

    private Outcome check(String rows) {
        Api.Answer sent = send(staff, rows);
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        return outcome(sent.json().get("id").asString());
    }

    private Api.Answer send(PersonId who, String rows) {
        return as(who).with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", "/v1/imports?profile=daily-logs", HEADER + rows, "text/csv");
    }

    private Outcome bring(String rows) {
        Outcome looked = check(rows);
        String path = "/v1/imports/" + looked.id();
        String tag = requireNonNull(as(staff).get(path).headers().get("etag"));
        Api.Answer applied = as(staff).with("If-Match", tag).post(path + "/application", "");
        assertThat(applied.status()).as(applied.text()).isEqualTo(202);
        return outcome(looked.id());
    }

    private Outcome outcome(String id) {
        String path = "/v1/imports/" + id;
        await().atMost(SOON)
                .until(
                        () ->
                                !List.of("CHECKING", "APPLYING")
                                        .contains(
                                                as(staff)
                                                        .get(path)
                                                        .json()
                                                        .get("state")
                                                        .asString()));
        JsonNode job = as(staff).get(path).json();
        List<String> findings =
                as(staff)
                        .get(path + "/findings")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(
                                one ->
                                        one.get("row").asInt()
                                                + " "
                                                + one.get("field").asString()
                                                + " "
                                                + one.get("code").asString())
                        .toList();
        return new Outcome(id, job, findings);
    }

    private void leave(UUID leave, String state, long revision) {
        Personnel.tell(
                Topics.LEAVE,
                new LeaveDecided(
                        agency.value(),
                        leave,
                        staff.value(),
                        "SAKIT",
                        day,
                        day,
                        "SK cuti 7",
                        day,
                        state,
                        null,
                        null,
                        1,
                        revision));
    }

    private void plan(UUID planned, LocalDate from, LocalDate to) {
        Personnel.tell(
                Topics.SKP,
                new SkpChanged(
                        agency.value(),
                        UUID.randomUUID(),
                        staff.value(),
                        UUID.randomUUID(),
                        head.value(),
                        from,
                        to,
                        "KUANTITATIF",
                        "AGREED",
                        List.of(new SkpChanged.Result(planned, "UTAMA", "12", "dokumen")),
                        1,
                        1));
    }

    private Api as(PersonId person) {
        return api.as(TestIssuer.token(agency, person, Role.PEGAWAI));
    }
}
