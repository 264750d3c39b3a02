package id.kinerja.tukin.policy;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.PolicyDocument.CriterionRule;
import id.kinerja.tukin.policy.PolicyDocument.StatusRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks whether a document is a policy that can be applied, its examples aside. */
public final class DocumentCheck {

    /** Of the longest table there is, 27 (Perpres 37/2015), and then some. */
    private static final int CLASSES = 100;

    private static final int FACTORS = 10;
    private static final int EXAMPLES = 200;
    private static final int EXTRA_MONTHS = 20;
    private static final long MOST = 100;
    private static final int MOST_DECIMALS = 10;
    private static final int MOST_STEP = 1000;
    private static final long MOST_PER_POINT = 1_000_000;
    private static final int VARIANTS = 50;

    private DocumentCheck() {}

    public static List<Finding> findings(PolicyDocument document) {
        List<String> missing = MissingParts.of(document, "");
        if (!missing.isEmpty()) {
            return missing.stream().map(part -> Finding.of(part, "part-missing")).toList();
        }
        if (document.endsBeforeItStarts()) {
            return List.of(Finding.of("validTo", "ends-before-it-starts"));
        }
        List<Finding> tooMany = tooMany(document);
        if (!tooMany.isEmpty()) {
            return tooMany;
        }
        try {
            List<Finding> outside = outside(document);
            List<Finding> findings =
                    outside.isEmpty() ? PolicyCheck.findings(document.policy()) : outside;
            return findings.isEmpty() ? VariantCheck.findings(document) : findings;
        } catch (IllegalArgumentException | ArithmeticException notANumber) {
            List<Finding> unreadable = UnreadableDecimals.of(document);
            return unreadable.isEmpty()
                    ? List.of(Finding.of("document", "number-not-readable", "document"))
                    : unreadable;
        }
    }

    private static List<Finding> outside(PolicyDocument document) {
        List<Finding> findings = new ArrayList<>();
        if (hasFactorOutside(document)) {
            findings.add(Finding.of("classes.factors", "factor-outside"));
        }
        findings.addAll(index(document.classes()));
        PolicyDocument.RoundingRule rounding = document.rounding();
        Integer step = rounding == null ? null : rounding.step();
        if (step != null && (step < 1 || step > MOST_STEP)) {
            findings.add(Finding.of("rounding.step", "step-outside", MOST_STEP));
        }
        PolicyDocument.BpjsRule bpjs = document.bpjs();
        if (bpjs != null && !bpjs.isWhole()) {
            findings.add(Finding.of("bpjs", "bpjs-incomplete"));
        }
        twice("classes.criteria", document.classes().criteria(), CriterionRule::criterion)
                .ifPresent(findings::add);
        twice(
                        "predikat.missingFor",
                        document.predikat().missingFor(),
                        PolicyDocument.MissingRule::gap)
                .ifPresent(findings::add);
        IntStream.range(0, document.leave().size())
                .filter(i -> !document.leave().get(i).isOneOfTwo())
                .mapToObj(i -> Finding.of("leave[" + i + "]", "leave-costs-one-of-two"))
                .forEach(findings::add);
        findings.addAll(moderate(document.discipline()));
        twice(
                        "discipline.cuts",
                        document.discipline().cuts(),
                        PolicyDocument.PunishmentRule::punishment)
                .ifPresent(findings::add);
        twice("statuses", document.statuses(), StatusRule::status).ifPresent(findings::add);
        twice("variants", document.variants(), VariantRule::code).ifPresent(findings::add);
        findings.addAll(PltAddition.findings(document.plt()));
        findings.addAll(ExtraMonthsCheck.findings(document.extraMonths()));
        findings.addAll(DeductionRulesCheck.findings(document.deductions()));
        return findings;
    }

    private static List<Finding> index(PolicyDocument.ClassTable classes) {
        IndexRule index = classes.index();
        if (index == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (index.perPoint() < 1 || index.perPoint() > MOST_PER_POINT) {
            findings.add(Finding.of("classes.index.perPoint", "index-outside", MOST_PER_POINT));
        }
        index.points().keySet().stream()
                .filter(classes.amounts()::containsKey)
                .findFirst()
                .map(kelas -> Finding.of("classes.index.points", "part-twice", kelas))
                .ifPresent(findings::add);
        return findings;
    }

    /** A cut of a punishment that isn't given by the law of the policy can't be meant. */
    private static List<Finding> moderate(PolicyDocument.DisciplineRule discipline) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < discipline.cuts().size(); i++) {
            PolicyDocument.PunishmentRule cut = discipline.cuts().get(i);
            String at = "discipline.cuts[" + i + "].moderate";
            if (cut.moderate() != null && !cut.punishment().isModerate()) {
                findings.add(Finding.of(at, "cut-not-moderate", cut.punishment()));
            } else if (cut.moderate() != null && cut.moderate() != discipline.moderate()) {
                findings.add(Finding.of(at, "cut-of-other-law", cut.moderate()));
            }
        }
        return findings;
    }

    /** Of what is spoken of twice it can't be known which counts. */
    private static <T> Optional<Finding> twice(
            String part, @Nullable List<T> rules, Function<T, Object> about) {
        if (rules == null) {
            return Optional.empty();
        }
        Set<Object> seen = new HashSet<>();
        return rules.stream()
                .map(about)
                .filter(one -> !seen.add(one))
                .findFirst()
                .map(one -> Finding.of(part, "part-twice", one));
    }

    private static List<Finding> tooMany(PolicyDocument document) {
        List<PolicyDocument.FactorRule> factors = document.classes().factors();
        return Stream.of(
                        tooMany("classes.amounts", document.classes().amounts().size(), CLASSES),
                        tooMany("classes.index.points", pointsOf(document.classes()), CLASSES),
                        tooMany("classes.factors", sizeOf(factors), FACTORS),
                        tooMany("extraMonths", sizeOf(document.extraMonths()), EXTRA_MONTHS),
                        tooMany("examples", document.examples().size(), EXAMPLES),
                        tooMany("variants", sizeOf(document.variants()), VARIANTS))
                .flatMap(Optional::stream)
                .toList();
    }

    private static int pointsOf(PolicyDocument.ClassTable classes) {
        IndexRule index = classes.index();
        return index == null ? 0 : index.points().size();
    }

    private static int sizeOf(@Nullable List<?> parts) {
        return parts == null ? 0 : parts.size();
    }

    private static Optional<Finding> tooMany(String part, int there, int most) {
        return there > most
                ? Optional.of(Finding.of(part, "parts-too-many", most))
                : Optional.empty();
    }

    private static boolean hasFactorOutside(PolicyDocument document) {
        List<PolicyDocument.FactorRule> factors = document.classes().factors();
        return factors != null
                && factors.stream()
                        .map(one -> new BigDecimal(one.factor()))
                        .anyMatch(DocumentCheck::isOutside);
    }

    /** No index is greater than this, or finer; what is would only be hard to compute with. */
    private static boolean isOutside(BigDecimal factor) {
        return factor.signum() <= 0
                || factor.compareTo(BigDecimal.valueOf(MOST)) > 0
                || Math.abs(factor.scale()) > MOST_DECIMALS;
    }
}
