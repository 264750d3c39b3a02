package id.kinerja.activity.log.app;

import id.kinerja.activity.log.LogEntry;
import id.kinerja.activity.log.LogHours;
import id.kinerja.activity.log.Quantity;
import id.kinerja.activity.log.WorkDuration;
import id.kinerja.kernel.NipCheck;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.table.TableRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of daily logs, with the fields of the national form of daily activity.
 *
 * @param unit in what its output is counted
 */
record LogFileRow(int number, LogEntry entry, String unit) {

    static final String NIP = "nip";
    static final String DATE = "tanggal";
    static final String FROM = "jam_mulai";
    static final String UNTIL = "jam_selesai";
    static final String RESULT = "rencana_aksi_kode";
    static final String TEXT = "kegiatan";
    static final String QUANTITY = "realisasi";
    static final String UNIT = "satuan";
    static final String PROOF = "bukti_url";
    static final String REFERENCE = "client_ref";

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_REFERENCE = 100;
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t].*|-.+", Pattern.DOTALL);
    private static final Pattern SPREADSHEET_NUMBER =
            Pattern.compile("[0-9]+([.,][0-9]+)?[eE][+]?[0-9]+|[0-9]{15,18}[.,]0+");
    // Whole, as in the national form: of 1.000 nobody knows whether it is one or a thousand.
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:'00']");

    /** Nothing where something is wrong with it, which is added to the findings. */
    static Optional<LogFileRow> read(
            TableRow row, Set<NomorPegawai> own, LocalDate today, List<Finding> findings) {
        return new Reading(row, findings).read(own, today);
    }

    private record Reading(TableRow row, List<Finding> findings) {

        Optional<LogFileRow> read(Set<NomorPegawai> own, LocalDate today) {
            int before = findings.size();
            row.cells()
                    .forEach(
                            (column, text) -> {
                                if (FORMULA.matcher(text).matches()) {
                                    find(column, "formula-in-cell");
                                }
                            });
            requireOwn(own, today);
            LocalDate date = read(DATE, LocalDate::parse);
            LogHours hours = hours(read(FROM, Reading::time), read(UNTIL, Reading::time));
            UUID result = read(RESULT, UUID::fromString);
            String text = text(TEXT, LONGEST_TEXT);
            String unit = text(UNIT, LONGEST_REFERENCE);
            String reference = text(REFERENCE, LONGEST_REFERENCE);
            String proof = row.text(PROOF);
            if (proof.length() > LONGEST_TEXT) {
                find(PROOF, "text-too-long", LONGEST_TEXT);
            }
            String quantity = text(QUANTITY, LONGEST_REFERENCE);
            if (quantity != null && !WHOLE.matcher(quantity).matches()) {
                find(QUANTITY, "quantity-not-whole");
            }
            if (findings.size() > before
                    || date == null
                    || hours == null
                    || result == null
                    || text == null
                    || unit == null
                    || reference == null
                    || quantity == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new LogFileRow(
                            row.number(),
                            new LogEntry(
                                    reference,
                                    date,
                                    result,
                                    text,
                                    new WorkDuration(hours.minutes()),
                                    Quantity.of(quantity),
                                    hours,
                                    proof.isEmpty() ? null : proof,
                                    null),
                            unit));
        }

        private void requireOwn(Set<NomorPegawai> own, LocalDate today) {
            String written = row.text(NIP);
            if (row.spoilt().contains(NIP) || SPREADSHEET_NUMBER.matcher(written).matches()) {
                find(NIP, "precision-lost");
                return;
            }
            NomorPegawaiCheck check = NomorPegawaiCheck.of(written, today);
            check.findings().stream()
                    .filter(finding -> finding.severity() == NipCheck.Severity.ERROR)
                    .forEach(finding -> findings.add(finding.at(NIP, row.number())));
            if (check.number().isPresent() && !own.contains(check.number().get())) {
                find(NIP, "log-of-another");
            }
        }

        private @Nullable LogHours hours(@Nullable LocalTime from, @Nullable LocalTime until) {
            if (from == null || until == null) {
                return null;
            }
            if (!from.isBefore(until)) {
                find(UNTIL, "end-not-after-start");
                return null;
            }
            return new LogHours(from, until);
        }

        /** {@code 07:30} or {@code 07.30}. */
        private static LocalTime time(String written) {
            return LocalTime.parse(written.replace('.', ':'), TIME);
        }

        private interface Parser<T> {
            T parse(String text);
        }

        private <T> @Nullable T read(String column, Parser<T> parser) {
            String written = text(column, LONGEST_REFERENCE);
            if (written == null) {
                return null;
            }
            try {
                return parser.parse(written);
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                find(column, "value-unknown", written);
                return null;
            }
        }

        private @Nullable String text(String column, int longest) {
            String written = row.text(column);
            if (written.isEmpty()) {
                find(column, "cell-empty");
                return null;
            }
            if (written.length() > longest) {
                find(column, "text-too-long", longest);
                return null;
            }
            return written;
        }

        private void find(String column, String code, Object... arguments) {
            findings.add(Finding.ofRow(row.number(), column, code, arguments));
        }
    }
}
