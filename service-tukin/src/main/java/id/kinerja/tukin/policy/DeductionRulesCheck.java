package id.kinerja.tukin.policy;

import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks whether kinds of deductions can be told from each other and shown. */
final class DeductionRulesCheck {

    private static final int MOST = 50;
    private static final int LONGEST = 200;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}+");

    private DeductionRulesCheck() {}

    static List<Finding> findings(@Nullable List<DeductionRule> rules) {
        if (rules == null) {
            return List.of();
        }
        if (rules.size() > MOST) {
            return List.of(Finding.of("deductions", "parts-too-many", MOST));
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            DeductionRule rule = rules.get(i);
            String at = "deductions[" + i + "]";
            if (!CODE.matcher(rule.code()).matches()) {
                findings.add(Finding.of(at + ".code", "deduction-code-invalid"));
            }
            if (!codes.add(rule.code())) {
                findings.add(Finding.of(at + ".code", "part-twice", rule.code()));
            }
            if (!isShort(rule.name())) {
                findings.add(Finding.of(at + ".name", "deduction-text-invalid", LONGEST));
            }
            if (!isShort(rule.paidTo())) {
                findings.add(Finding.of(at + ".paidTo", "deduction-text-invalid", LONGEST));
            }
        }
        return findings;
    }

    private static boolean isShort(String text) {
        return !text.isBlank() && text.length() <= LONGEST && ONE_LINE.matcher(text).matches();
    }
}
