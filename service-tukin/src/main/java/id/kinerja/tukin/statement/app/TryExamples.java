package id.kinerja.tukin.statement.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyExample;
import id.kinerja.tukin.policy.PolicyExample.ExpectedLine;
import id.kinerja.tukin.policy.PolicyExamples;
import id.kinerja.tukin.statement.CaseCheck;
import id.kinerja.tukin.statement.CaseFactCheck;
import id.kinerja.tukin.statement.CaseMonth;
import id.kinerja.tukin.statement.Line;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.StatementCalculation;
import id.kinerja.tukin.statement.UnprovenParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Works out examples by the same calculation that pays. */
@Component
class TryExamples implements PolicyExamples {

    @Override
    public List<Finding> findings(PolicyDocument document) {
        if (document.examples().isEmpty()) {
            return List.of(Finding.of("examples", "part-missing"));
        }
        Policy policy = document.policy();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < document.examples().size(); i++) {
            findings.addAll(of(document.examples().get(i), policy, "examples[" + i + "]"));
        }
        return findings.isEmpty() ? UnprovenParts.of(document) : findings;
    }

    private static List<Finding> of(PolicyExample example, Policy policy, String at) {
        if (example.name() == null || example.name().isBlank()) {
            return List.of(Finding.of(at + ".name", "part-missing"));
        }
        if (example.expected() == null) {
            return List.of(Finding.of(at + ".expected", "part-missing"));
        }
        List<Finding> unsound = CaseCheck.findings(example.facts(), at + ".facts");
        if (!unsound.isEmpty()) {
            return unsound;
        }
        List<Finding> unfit = CaseFactCheck.findings(example.facts(), policy, at + ".facts");
        if (!unfit.isEmpty()) {
            return unfit;
        }
        try {
            return compared(
                    example, StatementCalculation.of(CaseMonth.of(example.facts()), policy), at);
        } catch (ArithmeticException tooMuch) {
            return List.of(Finding.of(at, "amounts-too-great"));
        }
    }

    private static List<Finding> compared(PolicyExample example, Statement statement, String at) {
        if (!statement.complete()) {
            return List.of(
                    Finding.of(
                            at,
                            "example-open",
                            example.name(),
                            String.join(", ", statement.openQuestions())));
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Rupiah>> lines =
                statement.lines().stream()
                        .collect(groupingBy(Line::code, mapping(Line::amount, toList())));
        for (ExpectedLine line : example.expected().lines()) {
            Rupiah comesTo = Rupiah.sum(lines.getOrDefault(line.code(), List.of()));
            if (comesTo.amount() != line.amount()) {
                findings.add(
                        Finding.of(
                                at + ".expected.lines",
                                "example-line-differs",
                                example.name(),
                                line.code(),
                                line.amount(),
                                comesTo.amount(),
                                codesOf(statement)));
            }
        }
        if (statement.net().amount() != example.expected().net()) {
            findings.add(
                    Finding.of(
                            at + ".expected.net",
                            "example-differs",
                            example.name(),
                            example.expected().net(),
                            statement.net().amount()));
        }
        return findings;
    }

    private static String codesOf(Statement statement) {
        return statement.lines().stream().map(Line::code).distinct().collect(joining(", "));
    }
}
