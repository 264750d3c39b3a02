package id.kinerja.tukin.deduction.app;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.table.TableRow;
import id.kinerja.tukin.deduction.GivenDeduction;
import id.kinerja.tukin.fact.app.RowCells;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a file of deductions, of whomever its number names. */
record DeductionFileRow(
        int number,
        NomorPegawai nip,
        String code,
        String value,
        YearMonth from,
        @Nullable YearMonth to,
        @Nullable Integer instalments,
        String proof,
        @Nullable String consent) {

    static final String NIP = "nip";
    static final String CODE = "kode_potongan";
    static final String VALUE = "nilai";
    static final String FROM = "mulai_bulan";
    static final String TO = "sampai_bulan";
    static final String INSTALMENTS = "jumlah_angsuran";
    static final String PROOF = "nomor_bukti";
    static final String CONSENT = "nomor_persetujuan";

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");

    /** What a spreadsheet makes of a month. */
    private static final Pattern FIRST_DAY = Pattern.compile("([0-9]{4}-[0-9]{2})-01");

    GivenDeduction of(PersonId person) {
        return new GivenDeduction(person, code, value, from, to, instalments, proof, consent);
    }

    /** Nothing where something is wrong with it, which is added to the findings. */
    static Optional<DeductionFileRow> read(TableRow row, LocalDate today, List<Finding> findings) {
        int before = findings.size();
        RowCells cells = new RowCells(row, findings);
        Optional<NomorPegawai> nip = cells.number(NIP, today);
        Optional<String> code = cells.text(CODE);
        Optional<String> value = cells.text(VALUE);
        Optional<YearMonth> from = cells.text(FROM).flatMap(text -> month(cells, FROM, text));
        Optional<YearMonth> to = cells.optional(TO).flatMap(text -> month(cells, TO, text));
        Optional<Integer> instalments =
                cells.optional(INSTALMENTS).flatMap(text -> count(cells, text));
        Optional<String> proof = cells.text(PROOF);
        Optional<String> consent = cells.optional(CONSENT);
        if (findings.size() > before || nip.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new DeductionFileRow(
                        row.number(),
                        nip.get(),
                        code.orElseThrow(),
                        value.orElseThrow(),
                        from.orElseThrow(),
                        to.orElse(null),
                        instalments.orElse(null),
                        proof.orElseThrow(),
                        consent.orElse(null)));
    }

    private static Optional<YearMonth> month(RowCells cells, String column, String written) {
        try {
            return Optional.of(YearMonth.parse(FIRST_DAY.matcher(written).replaceFirst("$1")));
        } catch (DateTimeParseException unreadable) {
            return cells.find(column, "deduction-month-unreadable", written);
        }
    }

    private static Optional<Integer> count(RowCells cells, String written) {
        return COUNT.matcher(written).matches()
                        && Integer.parseInt(written) <= GivenDeduction.MOST_INSTALMENTS
                ? Optional.of(Integer.valueOf(written))
                : cells.find(
                        INSTALMENTS,
                        "deduction-instalments-unreadable",
                        GivenDeduction.MOST_INSTALMENTS);
    }
}
