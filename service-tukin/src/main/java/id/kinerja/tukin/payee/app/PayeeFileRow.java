package id.kinerja.tukin.payee.app;

import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.table.TableRow;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeePart;
import id.kinerja.tukin.payee.Ptkp;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of payees, of whomever its number names. An empty PTKP, NIK or NPWP stays as it
 * was, and a dash clears it.
 */
record PayeeFileRow(TableRow row, NomorPegawai nip, @Nullable Ptkp ptkp, Set<PayeePart> cleared) {

    static final String NIP = "nip";
    static final String NAME = "nama";
    static final String BANK_CODE = "kode_bank";
    static final String BANK_NAME = "nama_bank";
    static final String ACCOUNT = "rekening";
    static final String ACCOUNT_NAME = "nama_rekening";
    static final String PTKP = "ptkp";
    static final String NIK = "nik";
    static final String NPWP = "npwp";

    /** Of which a spreadsheet's number loses digits or zeros. */
    static final Set<String> IDENTIFIERS = Set.of(NIP, BANK_CODE, ACCOUNT, NIK, NPWP);

    private static final List<String> NEEDED =
            List.of(NIP, NAME, BANK_CODE, BANK_NAME, ACCOUNT, ACCOUNT_NAME);
    private static final Map<PayeePart, String> PARTS =
            Map.of(PayeePart.PTKP, PTKP, PayeePart.NIK, NIK, PayeePart.NPWP, NPWP);
    private static final String CLEARED = "-";
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t].*|-.+", Pattern.DOTALL);
    private static final Pattern SPREADSHEET_NUMBER =
            Pattern.compile("[0-9]+([.,][0-9]+)?[eE][+]?[0-9]+|[0-9]{5,34}[.,]0+");

    Payee payee(PersonId person) {
        return new Payee(
                person,
                row.text(NAME),
                row.text(BANK_CODE),
                row.text(BANK_NAME),
                row.text(ACCOUNT),
                row.text(ACCOUNT_NAME),
                ptkp,
                given(row, NIK),
                given(row, NPWP));
    }

    private static @Nullable String given(TableRow row, String column) {
        String written = row.text(column);
        return written.isEmpty() || written.equals(CLEARED) ? null : written;
    }

    /** Nothing where something is wrong with it, which is added to the findings. */
    static Optional<PayeeFileRow> read(TableRow row, LocalDate today, List<Finding> findings) {
        int before = findings.size();
        cells(row, findings);
        Optional<Ptkp> ptkp = ptkp(row, findings);
        Optional<NomorPegawai> nip =
                findings.size() == before ? nip(row, today, findings) : Optional.empty();
        return findings.size() == before
                ? nip.map(number -> new PayeeFileRow(row, number, ptkp.orElse(null), cleared(row)))
                : Optional.empty();
    }

    private static void cells(TableRow row, List<Finding> findings) {
        for (String column : row.cells().keySet().stream().sorted().toList()) {
            String written = row.text(column);
            if (FORMULA.matcher(written).matches()) {
                findings.add(Finding.ofRow(row.number(), column, "formula-in-cell"));
            } else if (row.spoilt().contains(column)
                    || (IDENTIFIERS.contains(column)
                            && SPREADSHEET_NUMBER.matcher(written).matches())) {
                findings.add(Finding.ofRow(row.number(), column, "precision-lost"));
            }
        }
        NEEDED.stream()
                .filter(column -> row.text(column).isEmpty())
                .map(column -> Finding.ofRow(row.number(), column, "cell-empty"))
                .forEach(findings::add);
    }

    private static Optional<Ptkp> ptkp(TableRow row, List<Finding> findings) {
        String written = given(row, PTKP);
        if (written == null) {
            return Optional.empty();
        }
        String code = written.replace('/', '_');
        for (Ptkp one : Ptkp.values()) {
            if (one.name().equalsIgnoreCase(code)) {
                return Optional.of(one);
            }
        }
        findings.add(Finding.ofRow(row.number(), PTKP, "ptkp-unknown"));
        return Optional.empty();
    }

    private static Optional<NomorPegawai> nip(
            TableRow row, LocalDate today, List<Finding> findings) {
        NomorPegawaiCheck check = NomorPegawaiCheck.of(row.text(NIP), today);
        check.findings().stream()
                .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                .forEach(finding -> findings.add(finding.at(NIP, row.number())));
        return check.number();
    }

    private static Set<PayeePart> cleared(TableRow row) {
        Set<PayeePart> cleared = EnumSet.noneOf(PayeePart.class);
        PARTS.forEach(
                (part, column) -> {
                    if (row.text(column).equals(CLEARED)) {
                        cleared.add(part);
                    }
                });
        return cleared;
    }
}
