package id.kinerja.tukin.policy.web;

import static java.util.Objects.requireNonNullElse;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Parts and values of policies in the words of a regulation. */
record DifferenceTexts(MessageSource messages, Locale locale) {

    private static final String STEP = " › ";

    private static final Set<String> PERCENTAGES =
            Set.of(
                    "cut",
                    "employee",
                    "employer",
                    "perDay",
                    "perMonth",
                    "perUnit",
                    "performance",
                    "percentage",
                    "sameLevel",
                    "lowerLevel",
                    "early",
                    "late",
                    "most",
                    "mostOfOwn",
                    "ofNextClass",
                    "missingIn",
                    "missingOut",
                    "absentPerDay",
                    "excusedPerDay",
                    "missedCeremony");

    private static final Set<String> MONEY = Set.of("ceiling", "mostAmount", "perPoint");

    /** Of which codes a value is one; what is in two of them means the same in both. */
    private static final Map<String, List<String>> CODES =
            Map.ofEntries(
                    Map.entry("base", List.of("AttendanceBase", "CutBase", "DisciplineBase")),
                    Map.entry("cause", List.of("LeaveCause")),
                    Map.entry("changes", List.of("MidMonthChanges")),
                    Map.entry("concurrency", List.of("DisciplineCutsConcurrency")),
                    Map.entry("counting", List.of("Counting")),
                    Map.entry("component", List.of("ExtraComponent")),
                    Map.entry("criterion", List.of("TppCriterion")),
                    Map.entry("gap", List.of("RatingGap")),
                    Map.entry("lag", List.of("RatingLag")),
                    Map.entry("measure", List.of("DeductionMeasure")),
                    Map.entry("mode", List.of("BpjsMode")),
                    Map.entry("method", List.of("RoundingMethod")),
                    Map.entry("moderate", List.of("ModerateMode")),
                    Map.entry("missing", List.of("PredikatFactorsMissing", "ProductivityMissing")),
                    Map.entry("predikat", List.of("Predikat")),
                    Map.entry("payingUnit", List.of("PayingUnit")),
                    Map.entry("point", List.of("RoundingPoint")),
                    Map.entry("punishment", List.of("Punishment")),
                    Map.entry("rule", List.of("MidMonthRule")),
                    Map.entry("start", List.of("DisciplineCutsStart")),
                    Map.entry("sipd", List.of("SipdColumn")),
                    Map.entry("status", List.of("PaidAs", "ExtraStatus")),
                    Map.entry("tax", List.of("PolicyTaxMode")));

    /** Of what parts of lists may be about. */
    private static final List<String> SUBJECTS =
            List.of(
                    "Punishment",
                    "LeaveType",
                    "LeaveCause",
                    "Predikat",
                    "TppCriterion",
                    "PaidAs",
                    "RatingGap",
                    "ExtraKind",
                    "ExtraComponent",
                    "ExtraStatus");

    /** Of facts from outside. */
    private static final Map<String, List<String>> FACT_CODES =
            Map.of(
                    "kind", List.of("FactKind", "ExtraKind"),
                    "period", List.of("FactPeriod"),
                    "suppliedBy", List.of("Role"));

    String part(List<String> path) {
        return path.stream().map(this::name).collect(Collectors.joining(STEP));
    }

    private String name(String step) {
        String named =
                requireNonNullElse(
                        messages.getMessage("policy.part." + step, null, "", locale), "");
        if (!named.isEmpty()) {
            return named;
        }
        return List.of(step.split(" ", -1)).stream()
                .map(word -> code(SUBJECTS, word))
                .collect(Collectors.joining(" "));
    }

    @Nullable String value(List<String> path, @Nullable String value) {
        if (value == null) {
            return null;
        }
        String last = path.getLast();
        String above = path.size() > 1 ? path.get(path.size() - 2) : "";
        boolean added = path.getFirst().equals("additions") && last.equals("most");
        if (above.equals("amounts") || MONEY.contains(last) || added) {
            return "Rp" + NumberFormat.getIntegerInstance(locale).format(Long.parseLong(value));
        }
        if (PERCENTAGES.contains(last) || above.equals("factors")) {
            return value + " %";
        }
        return code(CODES.getOrDefault(last, FACT_CODES.getOrDefault(last, List.of())), value);
    }

    private String code(List<String> kinds, String value) {
        return kinds.stream()
                .map(
                        kind ->
                                messages.getMessage(
                                        "code." + kind + "." + value + ".label", null, "", locale))
                .filter(label -> label != null && !label.isEmpty())
                .findFirst()
                .orElse(value);
    }
}
