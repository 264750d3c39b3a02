package id.kinerja.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The head's plan, handed down to everybody and agreed on. */
final class PlanScene {

    static final List<Integer> HEADS = List.of(1, 2, 3);
    static final int RETURNED = 10;

    private final DemoStage stage;

    PlanScene(DemoStage stage) {
        this.stage = stage;
    }

    void play() throws InterruptedException {
        stage.waitFor(
                "data pegawai di layanan SKP",
                () -> stage.as(1).postUnlessTaken("/api/skp/v1/skps", plan()).isPresent());
        String head = submit(1);
        int agreed = agree(stage.as(PeopleScene.RECORDER), List.of(head));
        cascade(1);
        agreed += agree(stage.as(1), List.of(submit(2), submit(3)));
        cascade(2);
        cascade(3);
        List<Integer> others = others().toList();
        others.forEach(this::submit);
        int returned = giveBack();
        showInbox(others);
        for (int leader : HEADS) {
            agreed += agreeOnAll(leader);
        }
        stage.note(
                "SKP: %d ditetapkan, %d dikembalikan dengan alasan lalu ditetapkan",
                agreed, returned);
    }

    /** Who moved within the year has a plan of each place, the later one by his leader's again. */
    void renewForWhoMoved() {
        int mover = DemoPeople.TRANSFERRED;
        int leader = DemoPeople.headOf(mover);
        cascade(leader);
        submit(mover);
        int agreed = agreeOnAll(leader);
        stage.note(
                "Pindah tugas: %d SKP baru ditetapkan, berlaku mulai %s",
                agreed, planOf(mover).get("from").asString());
    }

    /** All who lead no unit. */
    static Stream<Integer> others() {
        return IntStream.rangeClosed(4, DemoPeople.GOOD_ROWS).boxed();
    }

    /** The latest, where he has several. */
    JsonNode planOf(int number) {
        return plansOf(number).getFirst();
    }

    List<JsonNode> plansOf(int number) {
        return stage.as(number).get("/api/skp/v1/skps/me").get("items").valueStream().toList();
    }

    private String submit(int number) {
        JsonNode plan = planOf(number);
        String id = plan.get("id").asString();
        stage.as(number)
                .seen(plan.get("version").asLong())
                .post("/api/skp/v1/skps/" + id + "/submission", Map.of());
        return id;
    }

    private static int agree(Gateway by, List<String> ids) {
        return by.post("/api/skp/v1/skp-agreements", Map.of("ids", ids)).get("agreed").size();
    }

    private void cascade(int leader) {
        String id = planOf(leader).get("id").asString();
        stage.as(leader).post("/api/skp/v1/skps/" + id + "/cascade", Map.of());
    }

    /** What was submitted waits in the inbox of whoever decides on it. */
    private void showInbox(List<Integer> others) throws InterruptedException {
        long expected =
                others.stream().filter(number -> DemoPeople.unitOf(number).equals("DINAS")).count();
        stage.waitFor("tugas di kotak masuk pimpinan", () -> stage.openTasksOf(1) == expected);
        stage.say("Kotak masuk pimpinan: %d SKP menunggu persetujuannya", expected);
    }

    /** How many came back. */
    private int giveBack() {
        JsonNode plan = planOf(RETURNED);
        int leader = 2;
        JsonNode returned =
                stage.as(leader)
                        .seen(plan.get("version").asLong())
                        .post(
                                "/api/skp/v1/skps/" + plan.get("id").asString() + "/return",
                                Map.of("reason", "Target triwulan pertama belum terlihat"));
        submit(RETURNED);
        return returned.get("state").asString().equals("RETURNED") ? 1 : 0;
    }

    private int agreeOnAll(int leader) {
        List<String> ids = new ArrayList<>();
        stage.as(leader)
                .get("/api/skp/v1/skps?state=SUBMITTED&limit=200")
                .get("items")
                .forEach(plan -> ids.add(plan.get("id").asString()));
        return agree(stage.as(leader), ids);
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "year",
                2026,
                "content",
                Map.of(
                        "approach",
                        "KUANTITATIF",
                        "results",
                        List.of(
                                result("Layanan publik selesai tepat waktu", "PENERIMA_LAYANAN"),
                                result("Prosedur kerja disederhanakan", "PROSES_BISNIS"),
                                result("Anggaran terserap sesuai rencana", "ANGGARAN")),
                        "expectations",
                        Map.of("ADAPTIF", "Mencoba cara kerja baru setiap triwulan")));
    }

    private static Map<String, Object> result(String text, String perspektif) {
        return Map.of(
                "kind",
                "UTAMA",
                "text",
                text,
                "perspektif",
                perspektif,
                "indicators",
                List.of(
                        Map.of(
                                "aspect",
                                "KUANTITAS",
                                "text",
                                "Jumlah keluaran",
                                "target",
                                "200",
                                "unit",
                                "dokumen")));
    }
}
