package id.kinerja.integration.terminal;

import id.kinerja.kernel.NomorPegawai;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an attendance system has told of a punch, as one line, so that it can wait and be taken
 * again like a terminal's. Terminals can't send such a line: it names people by their number.
 */
final class ReportedLine {

    private ReportedLine() {}

    static String text(AttlogLine line, Report report) {
        NomorPegawai number = report.number();
        return String.join(
                "\t",
                "PIN=" + line.pin(),
                "At=" + report.at(),
                "Status=" + line.status(),
                "Id=" + report.externalId(),
                "Nip=" + (number == null ? "" : number.written()),
                "Evidence=" + report.evidence());
    }

    static Optional<AttlogLine> parse(String text) {
        Map<String, String> values =
                Arrays.stream(text.split("\t", -1))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0],
                                        pair -> pair[1],
                                        (first, second) -> first));
        try {
            Instant at = Instant.parse(values.getOrDefault("At", ""));
            return Optional.of(
                    AttlogLine.reported(
                            values.getOrDefault("PIN", ""),
                            Integer.parseInt(values.getOrDefault("Status", "")),
                            new Report(
                                    values.getOrDefault("Id", ""),
                                    at,
                                    number(values.getOrDefault("Nip", "")),
                                    values.getOrDefault("Evidence", "{}"))));
        } catch (DateTimeException | IllegalArgumentException notALine) {
            return Optional.empty();
        }
    }

    private static @Nullable NomorPegawai number(String digits) {
        return digits.isEmpty() ? null : NomorPegawai.of(digits);
    }
}
