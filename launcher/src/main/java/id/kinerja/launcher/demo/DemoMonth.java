package id.kinerja.launcher.demo;

import id.kinerja.launcher.Installation;
import id.kinerja.launcher.LauncherFault;
import id.kinerja.launcher.Tokens;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * May 2026 of a demo agency, each step through the gateway with the right person's token: people,
 * calendar, terminals, punches, days, policy, statements.
 */
public final class DemoMonth {

    public static final String AGENCY = "dinas-contoh";
    public static final String ADMIN = "admin-dinas-contoh";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String JAKARTA = "TST0000000001";
    private static final String MAKASSAR = "TST0000000002";

    private final Installation installation;
    private final Tokens tokens;
    private final PrintStream out;

    public DemoMonth(Installation installation, PrintStream out) {
        this.installation = installation;
        this.tokens = new Tokens(installation);
        this.out = out;
    }

    /** Plays the month; where it has been played before, only says so. */
    public void play() throws InterruptedException {
        out.println("Instansi demo dan admin pertamanya ...");
        Gateway platform = as("platform-admin");
        Optional<JsonNode> opened =
                platform.postUnlessTaken("/api/integration/v1/agencies", agency());
        if (opened.isEmpty()) {
            out.println(
                    "Bulan demo sudah dimainkan. Untuk mengulang: ./kinerja reset, lalu ./kinerja demo");
            return;
        }
        platform.put(
                "/api/integration/v1/agencies/"
                        + opened.get().get("id").asString()
                        + "/business-clock",
                Map.of("now", "2026-06-02T08:00:00"));
        waitFor("akun admin di Keycloak", () -> tokens.find(ADMIN).isPresent());
        bringInPeople();
        Map<Integer, String> people = people();
        bringInTime(people);
        push(people);
        activatePolicy(people);
        report();
    }

    private void bringInPeople() {
        Gateway admin = as(ADMIN);
        admin.post(
                "/api/integration/v1/units",
                Map.of(
                        "units",
                        List.of(
                                unit("DINAS", null, "Asia/Jakarta"),
                                unit("BIDANG-A", "DINAS", "Asia/Jakarta"),
                                unit("BIDANG-B", "DINAS", "Asia/Makassar"))));
        JsonNode dryRun =
                admin.postFile(
                        "/api/integration/v1/personnel-imports", DemoPeople.csv(), "text/csv");
        out.printf(
                "Berkas pegawai diperiksa: %d baris, %d temuan%n",
                dryRun.get("rows").asInt(), dryRun.get("findings").size());
        dryRun.get("findings")
                .forEach(
                        finding ->
                                out.printf(
                                        "  baris %s, kolom %s: %s%n",
                                        finding.get("row"),
                                        finding.get("field").asString(),
                                        finding.get("detail").asString()));
        JsonNode applied =
                admin.postFile(
                        "/api/integration/v1/personnel-imports?apply=true",
                        DemoPeople.csv(),
                        "text/csv");
        out.printf(
                "Berkas pegawai dimuat: %d pegawai, %d penugasan%n",
                applied.get("people").asInt(), applied.get("assignments").asInt());
    }

    /** Ids of people by their number in the demo, as HR sees them. */
    private Map<Integer, String> people() {
        Map<String, String> idByNip = new LinkedHashMap<>();
        as(ADMIN)
                .get("/api/integration/v1/people?limit=200")
                .get("items")
                .forEach(
                        person ->
                                idByNip.put(
                                        person.path("nip").asString(""),
                                        person.get("id").asString()));
        Map<Integer, String> people = new LinkedHashMap<>();
        for (int number = 1; number <= DemoPeople.GOOD_ROWS; number++) {
            people.put(number, Objects.requireNonNull(idByNip.get(DemoPeople.nip(number))));
        }
        return people;
    }

    private void bringInTime(Map<Integer, String> people) {
        Gateway admin = as(ADMIN);
        admin.put("/api/integration/v1/calendars/2026", DemoCalendar.of2026());
        admin.post(
                "/api/integration/v1/terminals", terminal(JAKARTA, "Asia/Jakarta", people, false));
        admin.post(
                "/api/integration/v1/terminals", terminal(MAKASSAR, "Asia/Makassar", people, true));
    }

    private void push(Map<Integer, String> people) throws InterruptedException {
        out.println("Terminal presensi mengirim bulan Mei ...");
        SimulatedTerminal jakarta = new SimulatedTerminal(installation.gatewayUrl(), JAKARTA);
        SimulatedTerminal makassar = new SimulatedTerminal(installation.gatewayUrl(), MAKASSAR);
        jakarta.connect();
        makassar.connect();
        List<String> body =
                new ArrayList<>(
                        List.of(
                                "999\t2026-05-04 07:00:00\t0\t15",
                                "rusak",
                                "10\t2015-01-01 00:00:05\t0\t15"));
        List<String> far = new ArrayList<>();
        people.keySet()
                .forEach(
                        number ->
                                (isInMakassar(number) ? far : body)
                                        .addAll(DemoPunches.linesOf(number)));
        String first = jakarta.push(body, 1);
        String again = jakarta.push(body, 1);
        out.printf(
                "  %s baris dari Jakarta (dikirim ulang seluruhnya: %s), %s dari Makassar%n",
                first, again, makassar.push(far, 1));
        jakarta.poll();
        as(ADMIN)
                .post(
                        "/api/integration/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
    }

    private void activatePolicy(Map<Integer, String> people) throws InterruptedException {
        Gateway admin = as(ADMIN);
        admin.post(
                "/api/integration/v1/grants",
                Map.of(
                        "personId",
                        Objects.requireNonNull(people.get(4)),
                        "role",
                        "PENGELOLA_TUKIN",
                        "validFrom",
                        "2026-01-01"));
        admin.post(
                "/api/integration/v1/grants",
                Map.of(
                        "personId",
                        Objects.requireNonNull(people.get(5)),
                        "role",
                        "PENYETUJU_TUKIN",
                        "validFrom",
                        "2026-01-01"));
        waitFor(
                "peran pengelola dan penyetuju tukin",
                () -> hasRole(4, "PENGELOLA_TUKIN") && hasRole(5, "PENYETUJU_TUKIN"));
        JsonNode policy = as(DemoPeople.nip(4)).post("/api/tukin/v1/policies", policy());
        as(DemoPeople.nip(5))
                .post(
                        "/api/tukin/v1/policies/" + policy.get("id").asString() + "/activation",
                        Map.of());
        out.printf(
                "Kebijakan %s versi %s diajukan dan diaktifkan oleh dua orang%n",
                policy.get("code").asString(), policy.get("version"));
        waitFor(
                "hari kerja sampai ke tukin",
                () -> statementOf(DemoPeople.ORDINARY).path("lines").size() > 2);
    }

    private void report() {
        out.println(
                "Rincian tukin "
                        + DemoPeople.ORDINARY.substring(15)
                        + " untuk Mei 2026, seperti dilihatnya sendiri:");
        JsonNode statement = statementOf(DemoPeople.ORDINARY);
        statement.get("lines").forEach(line -> print(line, "  "));
        out.printf("  %-48s %,15d%n", "Jumlah", statement.get("net").asLong());
        statement
                .get("openQuestions")
                .forEach(
                        question ->
                                out.println("  Belum lengkap: " + question.get("text").asString()));
        out.println();
        out.println(
                "Sistem tetap menyala di "
                        + installation.gatewayUrl()
                        + ". Pengguna: "
                        + ADMIN
                        + " (kepegawaian), "
                        + DemoPeople.nip(4)
                        + " (pengelola tukin), "
                        + DemoPeople.nip(5)
                        + " (penyetuju), "
                        + DemoPeople.ORDINARY
                        + " (pegawai)");
        out.println("Kata sandi mereka: " + installation.secrets().password("demo"));
        out.println(
                "Coba: curl -H \"Authorization: Bearer $(./kinerja token "
                        + DemoPeople.ORDINARY
                        + ")\" "
                        + installation.gatewayUrl()
                        + "/api/tukin/v1/statements/me/2026-05");
    }

    private void print(JsonNode line, String indent) {
        String text =
                line.get("text").asString()
                        + (line.hasNonNull("day") ? " " + line.get("day").asString() : "");
        out.printf(
                "%s%-48s %,15d  %s%n",
                indent, text, line.get("amount").asLong(), line.get("article").asString());
        line.path("parts").forEach(part -> print(part, indent + "  "));
    }

    private JsonNode statementOf(String nip) {
        return as(nip).get("/api/tukin/v1/statements/me/2026-05");
    }

    private boolean hasRole(int number, String role) {
        return tokens.find(DemoPeople.nip(number))
                .filter(token -> Tokens.roles(token).contains(role))
                .isPresent();
    }

    private Gateway as(String user) {
        return new Gateway(installation.gatewayUrl(), tokens.of(user));
    }

    private void waitFor(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new LauncherFault(
                        "Waited in vain for " + what + "; see ./kinerja logs integration");
            }
            Thread.sleep(Duration.ofMillis(300));
        }
    }

    private static boolean isInMakassar(int number) {
        return DemoPeople.unitOf(number).equals("BIDANG-B");
    }

    private static Map<String, Object> agency() {
        return Map.of(
                "code",
                AGENCY,
                "name",
                "Dinas Contoh",
                "kind",
                "DEMO",
                "zone",
                "Asia/Jakarta",
                "adminUsername",
                ADMIN,
                "adminName",
                "Admin Contoh",
                "validFrom",
                "2020-01-01");
    }

    private static Map<String, Object> unit(
            String code, @org.jspecify.annotations.Nullable String parent, String zone) {
        Map<String, Object> unit =
                new LinkedHashMap<>(
                        Map.of(
                                "code",
                                code,
                                "name",
                                code,
                                "zone",
                                zone,
                                "validFrom",
                                "2020-01-01"));
        if (parent != null) {
            unit.put("parentCode", parent);
        }
        return unit;
    }

    private static Map<String, Object> terminal(
            String serialNumber, String zone, Map<Integer, String> people, boolean inMakassar) {
        List<Map<String, Object>> enrolments =
                people.entrySet().stream()
                        .filter(person -> isInMakassar(person.getKey()) == inMakassar)
                        .map(
                                person ->
                                        Map.<String, Object>of(
                                                "pin",
                                                person.getKey().toString(),
                                                "personId",
                                                person.getValue(),
                                                "from",
                                                "2026-01-01"))
                        .toList();
        return Map.of(
                "serialNumber",
                serialNumber,
                "site",
                zone,
                "zone",
                zone,
                "inUseSince",
                "2026-01-01",
                "enrolments",
                enrolments);
    }

    /** The policy that the service ships as an example. */
    private Map<?, ?> policy() {
        Path file =
                installation
                        .project()
                        .resolve(
                                "service-tukin/src/main/resources/policies/perpres-103-2022-60-40.json");
        return JsonMapper.builder().build().readValue(file, Map.class);
    }
}
