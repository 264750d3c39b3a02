package id.kinerja.integration.terminal;

import id.kinerja.kernel.Nip;
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
        Nip nip = report.nip();
        return String.join(
                "\t",
                "PIN=" + line.pin(),
                "At=" + report.at(),
                "Status=" + line.status(),
                "Id=" + report.externalId(),
                "Nip=" + (nip == null ? "" : nip.digits()),
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
                                    nip(values.getOrDefault("Nip", "")),
                                    values.getOrDefault("Evidence", "{}"))));
        } catch (DateTimeException | IllegalArgumentException notALine) {
            return Optional.empty();
        }
    }

    private static @Nullable Nip nip(String digits) {
        return digits.isEmpty() ? null : new Nip(digits);
    }
}
