package id.kinerja.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/** What a locked run pays, read out of each of its files and papers by itself. */
public final class PaidFiles {

    private static final String BANK = "999999999999";

    private final Gateway maker;
    private final String run;
    private final LocalDate payDay;
    private final List<String> kinds;

    /**
     * @param maker who may read all of it
     * @param payDay on which the bank is to pay
     */
    public PaidFiles(Gateway maker, String run, LocalDate payDay) {
        this.maker = maker;
        this.run = "/api/tukin/v1/runs/" + run;
        this.payDay = payDay;
        this.kinds = sums().valueStream().map(sum -> sum.get("kind").asString()).toList();
    }

    /** Such as INDUK, each in a file of its own. */
    public List<String> kinds() {
        return kinds;
    }

    /** In whole rupiah before taxes, by where it stands; equal where nothing is wrong. */
    public Map<String, Long> paid() {
        Map<String, Long> paid = new LinkedHashMap<>();
        paid.put("buku", ledger());
        paid.put("jumlah kendali", total(sums(), "bersih"));
        paid.put("Web Gaji", ofKinds(this::webGaji));
        paid.put("JSON", ofKinds(kind -> total(json(kind).get("lines"), "bersih")));
        paid.put("SIPD", ofKinds(kind -> sum(sipd(kind).column("Sheet1", "AF"))));
        paid.put("SPJ", spj());
        return paid;
    }

    /** What is left of it for the people. */
    public Map<String, Long> received() {
        Map<String, Long> received = new LinkedHashMap<>();
        received.put("pungutan", total(sums(), "bersih") - withheld());
        received.put("SIPD", ofKinds(kind -> sum(sipd(kind).column("Sheet1", "AH"))));
        received.put("bank", ofKinds(this::bank));
        return received;
    }

    public long withheld() {
        return total(maker.get(run + "/withholdings/sums").get("sums"), "amount");
    }

    /** The treasury's export of what it has paid, where it has paid all of it. */
    String paidByTheTreasury() {
        List<String> lines = new ArrayList<>();
        lines.add("id_tukin\tkdsatker\tnip\tnama_pegawai\tjenis_tukin\tkotor\tpotongan\tbersih");
        for (String kind : kinds) {
            for (String[] row : webGajiRows(kind)) {
                lines.add(
                        String.join(
                                "\t",
                                kind + "-" + row[0],
                                row[1],
                                row[4],
                                row[5],
                                kind.toLowerCase(Locale.ROOT),
                                row[8],
                                row[9],
                                row[10]));
            }
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private JsonNode sums() {
        return maker.get(run + "/files/web-gaji").get("files");
    }

    private long ofKinds(ToLongFunction<String> amount) {
        return kinds.stream().mapToLong(amount).sum();
    }

    private static long total(JsonNode items, String field) {
        return items.valueStream().mapToLong(one -> one.get(field).asLong()).sum();
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    byte[] file(String profile, String kind) {
        return maker.downloadBytes(run + "/payments?profile=" + profile + "&kind=" + kind);
    }

    byte[] bankFile(String kind) {
        return file(
                "bank-csv&debitAccount=0011223344&debitBank=" + BANK + "&valueDate=" + payDay,
                kind);
    }

    byte[] spj(String format) {
        return maker.downloadBytes(run + "/spj?format=" + format);
    }

    private SheetNumbers sipd(String kind) {
        return new SheetNumbers(file("sipd-tpp-xlsx", kind));
    }

    private JsonNode json(String kind) {
        return maker.get(run + "/payments?profile=json&kind=" + kind);
    }

    private long webGaji(String kind) {
        return webGajiRows(kind).stream().mapToLong(cells -> Long.parseLong(cells[10])).sum();
    }

    /** Without header and totals. */
    private List<String[]> webGajiRows(String kind) {
        return maker.download(run + "/files/web-gaji/" + kind)
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].matches("\\d+"))
                .toList();
    }

    /** The orders one by one, in their seventh column. */
    private long bank(String kind) {
        return new String(bankFile(kind), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[6].replaceFirst("[.]00$", ""))
                .mapToLong(Long::parseLong)
                .sum();
    }

    /** The last row of a recap. */
    private long spj() {
        return new SheetNumbers(spj("XLSX")).column("Rekap kelas", "E").getLast();
    }

    /** What the ledgers of its people say that the run has to pay. */
    private long ledger() {
        Set<String> people = new LinkedHashSet<>();
        for (String list : List.of("/statements", "/corrections")) {
            maker.get(run + list + "?limit=200")
                    .get("items")
                    .forEach(one -> people.add(one.get("personId").asString()));
        }
        return people.stream().mapToLong(this::ledger).sum();
    }

    private long ledger(String person) {
        return maker.get("/api/tukin/v1/people/" + person + "/ledger?limit=200")
                .get("items")
                .valueStream()
                .flatMap(month -> month.get("entries").valueStream())
                .filter(entry -> run.endsWith(entry.get("runId").asString()))
                .mapToLong(PaidFiles::paid)
                .sum();
    }

    /** What was too much is claimed, and paid less only once it is given back. */
    private static long paid(JsonNode entry) {
        long amount = entry.get("amount").asLong();
        return switch (entry.get("kind").asString()) {
            case "KELEBIHAN" -> 0;
            case "DIPERHITUNGKAN", "PENGEMBALIAN" -> -amount;
            default -> amount;
        };
    }
}
