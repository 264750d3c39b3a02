package id.kinerja.tukin.reconciliation;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of Web Gaji's export as it is written, and what it says. Labels are matched as they are and
 * never guessed, since a guess would move money from one kind to another.
 */
public final class PaidRow {

    public static final List<String> COLUMNS =
            List.of("id_tukin", "nip", "jenis_tukin", "kotor", "potongan", "bersih");

    private static final Map<String, Payment.Kind> KINDS =
            Map.of(
                    "induk", Payment.Kind.INDUK,
                    "thr", Payment.Kind.THR,
                    "ke-13", Payment.Kind.KE_13,
                    "susulan", Payment.Kind.SUSULAN,
                    "kekurangan", Payment.Kind.KEKURANGAN,
                    "tambahan", Payment.Kind.TAMBAHAN,
                    "plt", Payment.Kind.TAMBAHAN,
                    "tambahan/plt", Payment.Kind.TAMBAHAN);

    private static final Pattern ID = Pattern.compile("[\\w./-]{1,64}");

    private final int row;
    private final Map<String, String> cells;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param row counts rows of data from 1
     * @param cells by the name of their column
     */
    public PaidRow(int row, Map<String, String> cells) {
        this.row = row;
        this.cells = Map.copyOf(cells);
    }

    /** Nothing where it can't be taken; {@link #findings} say why. */
    public Optional<PaidLine> line() {
        String id = text("id_tukin");
        if (!ID.matcher(id).matches()) {
            find("id_tukin", "paid-id-invalid");
        }
        String number = number();
        Payment.Kind kind = KINDS.get(text("jenis_tukin").toLowerCase(Locale.ROOT));
        if (kind == null) {
            find("jenis_tukin", "paid-kind-unknown");
        }
        Rupiah kotor = amount("kotor");
        Rupiah potongan = amount("potongan");
        Rupiah bersih = amount("bersih");
        if (number == null
                || kind == null
                || kotor == null
                || potongan == null
                || bersih == null
                || !findings.isEmpty()) {
            return Optional.empty();
        }
        if (!kotor.minus(potongan).equals(bersih)) {
            find("bersih", "not-what-is-left");
            return Optional.empty();
        }
        return Optional.of(new PaidLine(id, number, kind, kotor, potongan, bersih));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private @Nullable String number() {
        try {
            return NomorPegawai.of(text("nip")).written();
        } catch (IllegalArgumentException noNumber) {
            find("nip", "paid-number-invalid");
            return null;
        }
    }

    private @Nullable Rupiah amount(String column) {
        Optional<Rupiah> amount = WrittenAmount.read(text(column));
        if (amount.isEmpty()) {
            find(column, "amount-not-readable");
        }
        return amount.orElse(null);
    }

    private String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private void find(String column, String code) {
        findings.add(Finding.ofRow(row, column, code));
    }
}
