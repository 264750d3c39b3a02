package id.kinerja.tukin.policy;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says otherwise for a part of the agency; what is absent is as it is for everybody
 * else. Taxes, contributions, rounding and what is asked of facts are the same for all.
 *
 * @param code by which it is known
 * @param basis that says so
 */
public record VariantRule(
        Article basis,
        String code,
        ScopeRule scope,
        PolicyDocument.@Nullable ClassTable classes,
        PolicyDocument.@Nullable Composition composition,
        PolicyDocument.@Nullable PredikatRule predikat,
        PolicyDocument.@Nullable AttendanceRule attendance,
        @Nullable List<PolicyDocument.LeaveRule> leave,
        PolicyDocument.@Nullable DisciplineRule discipline,
        PolicyDocument.@Nullable PltRule plt,
        PolicyDocument.@Nullable MidMonth midMonth,
        PolicyDocument.@Nullable CpnsRule cpns,
        PolicyDocument.@Nullable CapRule cap,
        @Nullable List<PolicyDocument.StatusRule> statuses) {

    boolean changesNothing() {
        return Stream.of(
                        classes,
                        composition,
                        predikat,
                        attendance,
                        leave,
                        discipline,
                        plt,
                        midMonth,
                        cpns,
                        cap,
                        statuses)
                .allMatch(Objects::isNull);
    }

    /** The whole as it is for who is in the scope. */
    PolicyDocument of(PolicyDocument whole) {
        return new PolicyDocument(
                whole.code(),
                whole.version(),
                whole.validFrom(),
                whole.validTo(),
                requireNonNullElse(classes, whole.classes()),
                requireNonNullElse(composition, whole.composition()),
                requireNonNullElse(predikat, whole.predikat()),
                requireNonNullElse(attendance, whole.attendance()),
                requireNonNullElse(leave, whole.leave()),
                requireNonNullElse(discipline, whole.discipline()),
                requireNonNullElse(plt, whole.plt()),
                requireNonNullElse(midMonth, whole.midMonth()),
                requireNonNullElse(cpns, whole.cpns()),
                cap == null ? whole.cap() : cap,
                whole.tax(),
                whole.taxBasis(),
                whole.bpjs(),
                statuses == null ? whole.statuses() : statuses,
                whole.rounding(),
                whole.facts(),
                whole.stoppers(),
                whole.offsets(),
                whole.withoutNpwp(),
                whole.counted(),
                whole.additions(),
                null,
                whole.extraMonths(),
                whole.deductions(),
                List.of());
    }
}
