package id.kinerja.launcher.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The papers of a month: who was sent, who guards at night, and what people ask for. */
final class PaperScene {

    private static final String BASE = "/api/integration/v1/";
    private static final int GRANTED = 24;
    private static final int REFUSED = 26;
    private static final int ABSENT_FROM_CEREMONY = 27;

    private final DemoStage stage;

    PaperScene(DemoStage stage) {
        this.stage = stage;
    }

    /** Before the punches are looked at: it says when and where people were to work. */
    void order(Map<String, String> units) {
        sendAway();
        guardAtNight(units);
        holdCeremony();
    }

    private void sendAway() {
        stage.admin()
                .post(
                        BASE + "surat-tugas",
                        Map.of(
                                "number", "ST-12/2026",
                                "letterDate", "2026-05-08",
                                "place", "Bandung",
                                "kind", "LUAR_KOTA",
                                "from", "2026-05-12",
                                "to", "2026-05-13",
                                "people", List.of(stage.id(40), stage.id(41), stage.id(42))));
        stage.note("Surat tugas: tiga orang ke Bandung, 12 dan 13 Mei");
    }

    private void guardAtNight(Map<String, String> units) {
        String shift = BASE + "shifts/MALAM";
        stage.admin()
                .seen(0)
                .put(
                        shift,
                        Map.of(
                                "name", "Jaga malam",
                                "start", "20:00",
                                "end", "04:00",
                                "breakMinutes", 30));
        JsonNode roster =
                stage.admin()
                        .post(
                                BASE + "rosters",
                                Map.of(
                                        "unitId", units.get(DemoPeople.unitOf(DemoPunches.GUARD)),
                                        "month", "2026-05",
                                        "entries", nights()));
        String id = roster.get("id").asString();
        stage.admin().seen(1).post(BASE + "rosters/" + id + "/publication", Map.of());
        stage.note(
                "Jadwal jaga malam: %d malam seorang penjaga, dari pukul 20.00 sampai 04.00",
                nights().size());
    }

    private List<Map<String, String>> nights() {
        return DemoPunches.workingDays().stream()
                .map(
                        date ->
                                Map.of(
                                        "personId", stage.id(DemoPunches.GUARD),
                                        "date", date.toString(),
                                        "shiftCode", "MALAM"))
                .toList();
    }

    private void holdCeremony() {
        JsonNode ceremony =
                stage.admin()
                        .post(
                                BASE + "ceremonies",
                                Map.of(
                                        "kind", "UPACARA",
                                        "name", "Hari Kebangkitan Nasional",
                                        "date", "2026-05-20"));
        stage.admin()
                .seen(1)
                .put(
                        BASE + "ceremonies/" + ceremony.get("id").asString() + "/roll",
                        Map.of("absent", List.of(stage.id(ABSENT_FROM_CEREMONY))));
        stage.note("Upacara 20 Mei: satu orang tidak hadir");
    }

    /** Two object to their recap: of one a forgotten punch is granted, of the other it isn't. */
    void object() {
        decide(ask(GRANTED, "2026-05-12", "arrival", "2026-05-12T07:25:00"), GRANTED, "GRANT");
        decide(ask(REFUSED, "2026-05-21", "departure", "2026-05-21T16:00:00"), REFUSED, "REFUSE");
        stage.note("Dalam masa sanggah satu lupa presensi dikabulkan, satu ditolak");
    }

    private String ask(int number, String date, String field, String time) {
        return stage.as(number)
                .post(
                        BASE + "attendance-requests",
                        Map.of(
                                "kind",
                                "LUPA_PRESENSI",
                                "date",
                                date,
                                field,
                                time,
                                "reason",
                                "Mengikuti rapat di luar gedung"))
                .get("id")
                .asString();
    }

    private void decide(String request, int number, String answer) {
        stage.as(DemoPeople.headOf(number))
                .seen(1)
                .post(
                        BASE + "attendance-requests/" + request + "/decision",
                        Map.of("decision", answer, "note", "Sudah diperiksa"));
    }
}
