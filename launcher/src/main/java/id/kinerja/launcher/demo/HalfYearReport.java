package id.kinerja.launcher.demo;

import id.kinerja.launcher.LauncherFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Run by run who was paid, what was settled of earlier months, and whether files agree. */
final class HalfYearReport {

    private static final String RUNS = "/api/tukin/v1/runs/";

    private final DemoStage stage;
    private final TukinScene tukin;
    private final List<Paid> runs = new ArrayList<>();

    HalfYearReport(DemoStage stage) {
        this.stage = stage;
        this.tukin = new TukinScene(stage);
    }

    /** A run by its name, and what was read out of it at once. */
    private record Paid(String name, String run, String row) {}

    void paid(YearMonth month, String run, LocalDate payDay) {
        paid(DemoCalendar.nameOf(month), month.toString(), run, payDay);
    }

    void paidThr(String run, LocalDate payDay) {
        paid("THR", "thr-" + payDay.getYear(), run, payDay);
    }

    /** Keeps its files where others would take them from, and has all of it paid. */
    private void paid(String name, String folder, String run, LocalDate payDay) {
        PaidFiles files = new PaidFiles(maker(), run, payDay);
        keep(folder, files);
        boolean reconciled = reconciled(run, files);
        JsonNode seen = tukin.runOf(run);
        Map<String, Long> paid = files.paid();
        Map<String, Long> received = files.received();
        boolean equal = same(paid) && same(received) && reconciled;
        runs.add(new Paid(name, run, row(name, seen, paid, received, files, equal)));
        if (!equal) {
            stage.say("  berkas tidak sama: %s, %s, rekonsiliasi %s", paid, received, reconciled);
        }
    }

    private static boolean same(Map<String, Long> sums) {
        return new HashSet<>(sums.values()).size() == 1;
    }

    private static long first(Map<String, Long> sums) {
        return sums.values().iterator().next();
    }

    private static String row(
            String name,
            JsonNode run,
            Map<String, Long> paid,
            Map<String, Long> received,
            PaidFiles files,
            boolean equal) {
        return String.format(
                Locale.of("id", "ID"),
                "  %-9s %5d %7d %,14d %,13d %,14d %,12d %,14d  %s",
                name,
                run.get("people").asInt() - run.get("held").asInt(),
                run.get("held").asInt(),
                run.get("granted").asLong(),
                run.get("corrections").asLong(),
                first(paid),
                files.withheld(),
                first(received),
                equal ? "sama" : "BERBEDA");
    }

    private boolean reconciled(String run, PaidFiles files) {
        maker().postFile(
                        RUNS + run + "/paid-results?keep=true",
                        files.paidByTheTreasury(),
                        "text/tab-separated-values");
        return maker().get(RUNS + run + "/reconciliation").get("paid").asBoolean();
    }

    private void keep(String folder, PaidFiles files) {
        for (String kind : files.kinds()) {
            keep(folder, "web-gaji-" + kind + ".txt", files.file("webgaji-tukin-txt", kind));
            keep(folder, "sipd-" + kind + ".xlsx", files.file("sipd-tpp-xlsx", kind));
            keep(folder, "bank-" + kind + ".csv", files.bankFile(kind));
        }
        keep(folder, "spj.pdf", files.spj("PDF"));
        keep(folder, "spj.xlsx", files.spj("XLSX"));
    }

    private void keep(String folder, String name, byte[] bytes) {
        Path place = place(folder).resolve(name);
        try {
            Files.createDirectories(place.getParent());
            Files.write(place, bytes);
        } catch (IOException fault) {
            throw new LauncherFault("The file can't be kept at " + place, fault);
        }
    }

    private Path place(String folder) {
        return stage.installation().home().export(HalfYear.AGENCY).resolve(folder);
    }

    void print() {
        stage.say("");
        stage.say("Ringkasan %s, Januari sampai Juni 2026", stage.cast().agencyName());
        stage.say(
                "  %-9s %5s %7s %14s %13s %14s %12s %14s  %s",
                "Bulan",
                "Orang",
                "Ditahan",
                "Hak bulan ini",
                "Koreksi",
                "Dibayarkan",
                "PPh 21",
                "Diterima",
                "Berkas");
        runs.forEach(paid -> stage.say("%s", paid.row()));
        stage.say("  Koreksi bulan sebelumnya:");
        runs.forEach(this::printCorrections);
        runs.forEach(this::printReproduction);
        stage.say("");
        printWayOn();
    }

    /** By person; where all have the same reason, such as a new class table, together. */
    private void printCorrections(Paid paid) {
        JsonNode corrections = tukin.corrections(paid.run());
        if (corrections.size() > HalfYearPeople.SIZE) {
            stage.say(
                    "    dibayar %s: %d selisih tabel kelas, %,d",
                    paid.name(),
                    corrections.size(),
                    corrections.valueStream().mapToLong(one -> one.get("delta").asLong()).sum());
            return;
        }
        corrections.forEach(
                one ->
                        stage.say(
                                "    dibayar %s: %s %s pegawai %d, %,d",
                                paid.name(),
                                one.get("kind").asString(),
                                one.get("month").asString(),
                                numberOf(one.get("personId").asString()),
                                one.get("delta").asLong()));
    }

    private int numberOf(String person) {
        return stage.people().entrySet().stream()
                .filter(one -> one.getValue().equals(person))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private void printReproduction(Paid paid) {
        TukinScene.Reproduction once = tukin.reproduction(paid.run());
        stage.say(
                "  %s dihitung ulang dari fakta yang disimpan: %d dari %d sama sampai bita terakhir",
                paid.name(), once.equal(), once.statements());
    }

    void printWayOn() {
        stage.say(
                "Berkas setiap pembayaran (Web Gaji, SIPD, bank, SPJ) ada di %s",
                stage.installation().home().export(HalfYear.AGENCY));
        stage.say(
                "Pengguna: %s (kepegawaian), %s (pengelola tukin), %s (penyetuju), %s (pegawai);"
                        + " kata sandi mereka: %s",
                HalfYear.ADMIN,
                HalfYearPeople.nip(PeopleScene.MAKER),
                HalfYearPeople.nip(PeopleScene.CHECKER),
                HalfYearPeople.nip(HalfYearPeople.ON_LEAVE),
                stage.installation().secrets().password("demo"));
        stage.say(
                "Coba: curl -H \"Authorization: Bearer $(./kinerja token %s)\""
                        + " %s/api/tukin/v1/statements/me/2026-03",
                HalfYearPeople.nip(HalfYearPeople.TRANSFERRED), stage.installation().gatewayUrl());
    }

    private Gateway maker() {
        return stage.as(PeopleScene.MAKER);
    }
}
