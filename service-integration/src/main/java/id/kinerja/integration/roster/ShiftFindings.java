package id.kinerja.integration.roster;

import id.kinerja.kernel.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a shift as it was sent. */
public final class ShiftFindings {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");

    private ShiftFindings() {}

    public static List<Refused.Finding> of(Shift shift) {
        List<Refused.Finding> findings = new ArrayList<>();
        if (!CODE.matcher(shift.code()).matches()) {
            findings.add(Refused.Finding.of("code", "shift-code-form"));
        }
        LocalDate any = LocalDate.EPOCH;
        Duration length = Duration.between(shift.startOn(any), shift.endOn(any));
        if (length.toMinutes() <= shift.breakMinutes()) {
            findings.add(Refused.Finding.of("breakMinutes", "break-too-long"));
        }
        return List.copyOf(findings);
    }
}
