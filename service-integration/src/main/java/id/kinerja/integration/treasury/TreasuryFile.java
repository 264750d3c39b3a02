package id.kinerja.integration.treasury;

import static java.util.stream.Collectors.joining;

import id.kinerja.kernel.Refused.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The treasury's "ADK uang makan" or "ADK uang lembur": number and date, and whole hours of
 * overtime, between tabs, CRLF, without a header, a sum or a rupiah. The same days make the same
 * bytes.
 */
public final class TreasuryFile {

    private static final Comparator<TreasuryDay> BY_NUMBER_AND_DATE =
            Comparator.comparing((TreasuryDay day) -> String.valueOf(day.number()))
                    .thenComparing(TreasuryDay::date);

    private final List<TreasuryDay> days;

    public TreasuryFile(List<TreasuryDay> days) {
        this.days = days.stream().sorted(BY_NUMBER_AND_DATE).toList();
    }

    /** What keeps it from going out, by person. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TreasuryDay day : days) {
            String person = day.person().toString();
            if (day.number() == null) {
                if (seen.add(person)) {
                    findings.add(Finding.of(person, "treasury-number-missing"));
                }
            } else if (!seen.add(day.number() + day.date())) {
                findings.add(Finding.of(person, "treasury-day-twice", day.date()));
            }
        }
        return findings;
    }

    /** In the order of the file. */
    public List<TreasuryDay> days() {
        return days;
    }

    public byte[] bytes() {
        return days.stream()
                .map(TreasuryFile::line)
                .collect(joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(TreasuryDay day) {
        String hours = day.hours() == null ? "" : "\t" + day.hours();
        return day.number() + "\t" + day.date() + hours + "\r\n";
    }
}
