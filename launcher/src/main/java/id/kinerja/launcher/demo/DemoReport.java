package id.kinerja.launcher.demo;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What happened, one slip line by line, and how to go on looking. */
final class DemoReport {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

    /** What the month plays so that there is something to look at. */
    private static final Map<String, String> WHY =
            Map.of(
                    "NOT_SEEN_TODAY", "setelah bulan yang dimainkan tidak ada lagi presensi",
                    "DAYS_DOUBTFUL",
                            "ada presensi pada hari cuti atau dinas luar kota, atau pada jam yang tidak wajar",
                    "LINES_PUT_ASIDE",
                            "jam terminal kembali ke awal, baris yang rusak, nomor yang belum didaftarkan",
                    "SIASN_REJECTED", "SIASN tiruan menolak satu orang",
                    "SIASN_DIFFERENCE", "SIASN tiruan sengaja berbeda; sebabnya tertulis di atas",
                    "ABSENCE", "satu pegawai sengaja tidak masuk");

    private final DemoStage stage;
    private final DemoStage neighbour;

    DemoReport(DemoStage stage, DemoStage neighbour) {
        this.stage = stage;
        this.neighbour = neighbour;
    }

    void print() {
        String who = DemoPeople.ORDINARY;
        stage.say("");
        stage.say("Ringkasan Mei 2026");
        summarise(stage);
        summarise(neighbour);
        stage.say("Tugas yang masih terbuka: %d", openTasks(stage) + openTasks(neighbour));
        printWorkOfHr();
        new EventReport(stage).print();
        stage.say("");
        stage.say(
                "Rincian tukin %s untuk Mei 2026, seperti dilihatnya sendiri:", who.substring(15));
        JsonNode slip = stage.as(who).get("/api/tukin/v1/statements/me/2026-05");
        slip.get("lines").forEach(line -> print(line, "  "));
        stage.say(
                "  %-48s %,15d  (%s)",
                "Jumlah", slip.get("net").asLong(), slip.get("state").asString());
        stage.say("");
        printWayOn();
    }

    /** Where the system is, who may enter it, and a call to try. */
    void printWayOn() {
        String who = DemoPeople.ORDINARY;
        stage.say(
                "Sistem tetap menyala di %s (dokumen API: %s/docs)",
                stage.installation().gatewayUrl(), stage.installation().gatewayUrl());
        stage.say(
                "Pengguna: %s (kepegawaian), %s (pengelola tukin), %s (penyetuju), %s (pengelola"
                        + " kinerja), %s (pimpinan), %s (pegawai)",
                stage.cast().admin(),
                DemoPeople.nip(PeopleScene.MAKER),
                DemoPeople.nip(PeopleScene.CHECKER),
                DemoPeople.nip(PeopleScene.RECORDER),
                DemoPeople.HEAD,
                who);
        stage.say(
                "Instansi kedua, %s: %s (kepegawaian), %s (pegawai)",
                neighbour.cast().agencyName(), neighbour.cast().admin(), NeighbourMonth.nip(2));
        stage.say("Kata sandi mereka: %s", stage.installation().secrets().password("demo"));
        stage.say(
                "Bagi kedua instansi, jam dimulai pada %s dan berjalan terus: bulan dan tenggat"
                        + " dihitung dari sana, bukan dari hari ini.",
                DATE.format(DemoMonth.END));
        stage.say(
                "Coba: curl -H \"Authorization: Bearer $(./kinerja token %s)\""
                        + " %s/api/tukin/v1/statements/me/2026-05",
                who, stage.installation().gatewayUrl());
        stage.say("Token berlaku 5 menit; ./kinerja token membuat yang baru.");
    }

    /** Nobody comes to work after the month that is played, so all are missed on its last day. */
    private void printWorkOfHr() {
        stage.say("Daftar kerja kepegawaian pada 4 Juni, ketika tidak ada lagi yang dimainkan:");
        stage.admin()
                .get("/api/integration/v1/hr-work-items")
                .get("work")
                .forEach(
                        item ->
                                stage.say(
                                        "  %s: %d (%s)",
                                        item.get("label").asString(),
                                        item.get("count").asInt(),
                                        WHY.getOrDefault(
                                                item.get("kind").asString(),
                                                "tidak dimainkan; lihat daftarnya")));
    }

    private void summarise(DemoStage agency) {
        stage.say("%s:", agency.cast().agencyName());
        agency.notes().forEach(note -> stage.say("  %s", note));
    }

    /** Of everybody in an agency. */
    private static int openTasks(DemoStage agency) {
        return IntStream.rangeClosed(1, agency.cast().size()).map(agency::openTasksOf).sum();
    }

    private void print(JsonNode line, String indent) {
        String text =
                line.get("text").asString()
                        + (line.hasNonNull("day") ? " " + line.get("day").asString() : "");
        stage.say(
                "%s%-48s %,15d  %s",
                indent, text, line.get("amount").asLong(), line.path("article").asString(""));
        line.path("parts").forEach(part -> print(part, indent + "  "));
    }
}
