package id.kinerja.tukin.shadow.app;

import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.table.TableRow;
import id.kinerja.tukin.reconciliation.WrittenAmount;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.shadow.OldPayment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a file of what the application before paid. */
record OldPaymentRow(int number, OldPayment payment) {

    static final String NIP = "nip";
    static final String MONTH = "bulan";
    static final String GROSS = "bruto";
    static final String NET = "bersih";
    static final String KELAS = "kelas_jabatan";
    static final String CLASS_AMOUNT = "tukin_kelas";
    static final String ATTENDANCE = "potongan_kehadiran";
    static final String PERFORMANCE = "potongan_kinerja";
    static final String ADDITION = "tambahan_plt";
    static final String TAX = "pajak";
    static final String KIND = "jenis";

    /** What a spreadsheet makes of eighteen digits once it takes them for a number. */
    private static final Pattern SPREADSHEET_NUMBER =
            Pattern.compile("[0-9]+([.,][0-9]+)?[eE][+]?[0-9]+|[0-9]{15,18}[.,]0+");

    /** A spreadsheet makes a day of a month that is typed. */
    private static final Pattern FIRST_DAY = Pattern.compile("(\\d{4}-\\d{2})-01");

    private static final Pattern CLASS = Pattern.compile("\\d{1,3}");

    /** So that the sum of a million of them is still a whole number of a column. */
    private static final Rupiah MOST = Rupiah.of(999_999_999_999L);

    /** Nothing where something is wrong with it, which is added to the findings. */
    static Optional<OldPaymentRow> read(TableRow row, LocalDate today, List<Finding> findings) {
        Reading reading = new Reading(row, new ArrayList<>());
        Optional<OldPayment> payment = reading.payment(today);
        findings.addAll(reading.findings);
        return payment.map(read -> new OldPaymentRow(row.number(), read));
    }

    private record Reading(TableRow row, List<Finding> findings) {

        Optional<OldPayment> payment(LocalDate today) {
            NomorPegawai number = number(today);
            YearMonth month = month(today);
            RunKind kind = kind();
            Rupiah gross = needed(GROSS);
            Rupiah net = needed(NET);
            if (gross != null && net != null && net.compareTo(gross) > 0) {
                find(NET, "old-net-above-gross");
            }
            KelasJabatan kelas = kelas();
            Rupiah classAmount = amount(CLASS_AMOUNT);
            Rupiah attendance = amount(ATTENDANCE);
            Rupiah performance = amount(PERFORMANCE);
            Rupiah addition = amount(ADDITION);
            Rupiah tax = amount(TAX);
            boolean wrong = findings.stream().anyMatch(finding -> !finding.warning());
            if (wrong
                    || number == null
                    || month == null
                    || kind == null
                    || gross == null
                    || net == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new OldPayment(
                            number,
                            month,
                            kind,
                            gross,
                            net,
                            kelas,
                            classAmount,
                            attendance,
                            performance,
                            addition,
                            tax));
        }

        private @Nullable NomorPegawai number(LocalDate today) {
            String written = row.text(NIP);
            if (written.isEmpty()) {
                find(NIP, "cell-empty");
                return null;
            }
            if (row.spoilt().contains(NIP) || SPREADSHEET_NUMBER.matcher(written).matches()) {
                find(NIP, "precision-lost");
                return null;
            }
            NomorPegawaiCheck check = NomorPegawaiCheck.of(written, today);
            check.findings().stream()
                    .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                    .forEach(finding -> findings.add(finding.at(NIP, row.number())));
            return check.number().orElse(null);
        }

        private @Nullable YearMonth month(LocalDate today) {
            String written = row.text(MONTH);
            if (written.isEmpty()) {
                find(MONTH, "cell-empty");
                return null;
            }
            try {
                YearMonth month = YearMonth.parse(FIRST_DAY.matcher(written).replaceFirst("$1"));
                if (!DaysOfTheRepublic.include(month.atDay(1))) {
                    findings.add(DaysOfTheRepublic.finding(row.number(), MONTH));
                } else if (month.isAfter(YearMonth.from(today))) {
                    find(MONTH, "run-month-not-begun", month);
                }
                return month;
            } catch (DateTimeParseException unreadable) {
                find(MONTH, "old-month-unreadable");
                return null;
            }
        }

        /** Of a month where it isn't said. */
        private @Nullable RunKind kind() {
            return switch (row.text(KIND).toUpperCase(Locale.ROOT)) {
                case "", "INDUK" -> RunKind.MONTH;
                case "THR" -> RunKind.THR;
                case "KE_13" -> RunKind.KE_13;
                default -> {
                    find(KIND, "old-kind-unreadable");
                    yield null;
                }
            };
        }

        private @Nullable KelasJabatan kelas() {
            String written = row.text(KELAS);
            if (written.isEmpty()) {
                return null;
            }
            int kelas = CLASS.matcher(written).matches() ? Integer.parseInt(written) : 0;
            if (kelas < 1) {
                find(KELAS, "old-class-unreadable");
                return null;
            }
            return new KelasJabatan(kelas);
        }

        private @Nullable Rupiah needed(String column) {
            if (row.text(column).isEmpty()) {
                find(column, "cell-empty");
            }
            return amount(column);
        }

        private @Nullable Rupiah amount(String column) {
            String written = row.text(column);
            if (written.isEmpty()) {
                return null;
            }
            Optional<Rupiah> amount = WrittenAmount.read(written);
            if (amount.isEmpty()) {
                find(column, "amount-not-readable");
            } else if (amount.get().compareTo(MOST) > 0) {
                find(column, "old-amount-too-great");
            }
            return amount.orElse(null);
        }

        private void find(String column, String code, Object... arguments) {
            findings.add(Finding.ofRow(row.number(), column, code, arguments));
        }
    }
}
