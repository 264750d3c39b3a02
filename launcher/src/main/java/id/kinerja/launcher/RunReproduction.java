package id.kinerja.launcher;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Has the locked runs of an agency calculated once more from what was kept with them, one after the
 * other, and tells whether each comes to the same bytes.
 */
final class RunReproduction {

    private static final Locale INDONESIA = Locale.of("id", "ID");
    private static final String RUNS = "/api/tukin/v1/runs";
    private static final String PAGE = "limit=200";

    /** After how many statements of a run it is told how far it is. */
    private static final int NEWS = 5_000;

    /** How many who differ are named for each run. */
    private static final int NAMED = 20;

    private final Function<String, JsonNode> read;
    private final PrintStream out;

    /**
     * @param read what stands at a path, as somebody who may read pay
     */
    RunReproduction(Function<String, JsonNode> read, PrintStream out) {
        this.read = read;
        this.out = out;
    }

    /**
     * Throws {@link LauncherFault} where a run differs, or none is locked in the month.
     *
     * @param month in which they are paid, such as 2026-03; nothing for all
     */
    void reproduce(String month) {
        List<JsonNode> locked = locked(month);
        if (locked.isEmpty()) {
            throw new LauncherFault(
                    "Belum ada pembayaran yang dikunci"
                            + (month.isEmpty() ? "" : " untuk " + month));
        }
        long different = locked.stream().filter(run -> !comesToTheSame(run)).count();
        if (different > 0) {
            throw new LauncherFault(
                    different
                            + " dari "
                            + locked.size()
                            + " pembayaran BERBEDA bila dihitung ulang; yang sudah dibayar tidak"
                            + " berubah. Simpan salinan basis data tukin, lalu ikuti docs/runbook.md,"
                            + " \"A run that doesn't reproduce\"");
        }
        out.printf("%d pembayaran sama sampai bita terakhir%n", locked.size());
    }

    /** The first month first. */
    private List<JsonNode> locked(String month) {
        List<JsonNode> locked = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = read.apply(RUNS + "?" + PAGE + "&cursor=" + next);
            page.get("items")
                    .valueStream()
                    .filter(run -> run.get("state").asString().equals("LOCKED"))
                    .filter(run -> month.isEmpty() || run.get("month").asString().equals(month))
                    .forEach(locked::addFirst);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return locked;
    }

    private boolean comesToTheSame(JsonNode run) {
        Compared statements = compare(run, "/reproduction");
        Compared corrections = compare(run, "/corrections/reproduction");
        Compared withheld = compare(run, "/withholdings/reproduction");
        boolean same = statements.same() && corrections.same() && withheld.same();
        out.printf(
                INDONESIA,
                "%s %-8s %,d dari %,d pegawai, %,d dari %,d koreksi, %,d dari %,d potongan: %s%n",
                run.get("month").asString(),
                run.get("kind").asString(),
                statements.equal,
                statements.all,
                corrections.equal,
                corrections.all,
                withheld.equal,
                withheld.all,
                same ? "sama" : "BERBEDA");
        if (withheld.notKept > 0) {
            out.printf(
                    INDONESIA,
                    "  potongan %,d pegawai tidak dihitung ulang: dasarnya belum disimpan ketika"
                            + " pembayaran ini dikunci%n",
                    withheld.notKept);
        }
        statements.tell(out, "");
        corrections.tell(out, "koreksi ");
        withheld.tell(out, "potongan ");
        return same;
    }

    private Compared compare(JsonNode run, String list) {
        Compared compared = new Compared();
        String path = RUNS + "/" + run.get("id").asString() + list + "?" + PAGE;
        String next = "";
        do {
            JsonNode part = read.apply(path + "&cursor=" + next);
            if (compared.add(part)) {
                out.printf(
                        INDONESIA,
                        "%s %-8s ... %,d dari %,d%n",
                        run.get("month").asString(),
                        run.get("kind").asString(),
                        compared.all,
                        run.get("people").asInt());
            }
            next = part.path("next").asString("");
        } while (!next.isEmpty());
        return compared;
    }

    /** What the parts of one list of a run have come to. */
    private static final class Compared {

        private final List<JsonNode> different = new ArrayList<>();
        private int all;
        private int equal;
        private int notKept;

        /** Whether it has become so many more that it is worth a word. */
        boolean add(JsonNode part) {
            int before = all / NEWS;
            all += part.path("statements").asInt(part.path("people").asInt());
            equal += part.get("equal").asInt();
            notKept += part.path("notKept").asInt();
            part.get("different").forEach(different::add);
            return all / NEWS > before;
        }

        boolean same() {
            return equal == all;
        }

        void tell(PrintStream out, String what) {
            different.stream()
                    .limit(NAMED)
                    .forEach(
                            one ->
                                    out.printf(
                                            "  berbeda: %spegawai %s, %s%n",
                                            what, one.get("personId").asString(), where(one)));
            if (different.size() > NAMED) {
                out.printf("  ... dan %d lagi%n", different.size() - NAMED);
            }
        }

        private static String where(JsonNode one) {
            return one.has("month")
                    ? "bulan " + one.get("month").asString()
                    : one.get("what")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(joining(", ", "pada ", ""));
        }
    }
}
