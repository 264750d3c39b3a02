package id.kinerja.tukin.deduction.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.deduction.GivenDeduction;
import id.kinerja.tukin.policy.DeductionMeasure;
import id.kinerja.tukin.policy.DeductionRule;
import id.kinerja.tukin.policy.Policies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an officer may have deducted, by the policies of the agency. */
@Component
class DeductionDesk {

    /** Up to a hundred billion less one. */
    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,10}");

    private static final Pattern PERCENTAGE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");

    private final AgencyRoles roles;
    private final Policies policies;
    private final BusinessClock clock;

    DeductionDesk(AgencyRoles roles, Policies policies, BusinessClock clock) {
        this.roles = roles;
        this.policies = policies;
        this.clock = clock;
    }

    Judgement open(Actor actor) {
        roles.require(actor, Role.PENGELOLA_TUKIN);
        return new Judgement(actor.requirePerson(), clock.today(actor.agency()));
    }

    /** One officer's view of deductions, of which many may come in one go. */
    final class Judgement {

        private final PersonId officer;
        private final LocalDate today;
        private final Map<LocalDate, List<DeductionRule>> rules = new HashMap<>();

        private Judgement(PersonId officer, LocalDate today) {
            this.officer = officer;
            this.today = today;
        }

        /**
         * Nothing where something is wrong with it, which is added to the findings by the names of
         * {@link GivenDeduction}.
         *
         * @param row counts from 1; 0 for a single one
         */
        Optional<Deduction> judge(int row, GivenDeduction given, List<Finding> findings) {
            LocalDate first = given.from().atDay(1);
            if (!DaysOfTheRepublic.include(first)) {
                findings.add(DaysOfTheRepublic.finding(row, "from"));
                return Optional.empty();
            }
            Optional<DeductionRule> rule = rule(given.code(), first);
            if (rule.isEmpty()) {
                findings.add(Finding.ofRow(row, "code", "deduction-unknown", given.code()));
                return Optional.empty();
            }
            int before = findings.size();
            check(row, given, rule.get(), findings);
            return findings.size() > before
                    ? Optional.empty()
                    : Optional.of(deduction(given, rule.get()));
        }

        private void check(
                int row, GivenDeduction given, DeductionRule rule, List<Finding> findings) {
            if (given.person().equals(officer)) {
                findings.add(Finding.ofRow(row, "personId", "deduction-about-oneself"));
            }
            if (!isReadable(rule.measure(), given.value())) {
                findings.add(
                        Finding.ofRow(row, "value", "deduction-value-unreadable", given.value()));
            }
            if (given.to() != null && given.instalments() != null) {
                findings.add(Finding.ofRow(row, "instalments", "deduction-ends-twice"));
            }
            if (given.to() != null && given.to().isBefore(given.from())) {
                findings.add(Finding.ofRow(row, "to", "ends-before-it-starts"));
            }
            if (rule.needsConsent() && given.consent() == null) {
                findings.add(Finding.ofRow(row, "consent", "deduction-consent-missing"));
            }
        }

        private static boolean isReadable(DeductionMeasure measure, String value) {
            return switch (measure) {
                case FIXED -> AMOUNT.matcher(value).matches();
                case OF_NET ->
                        PERCENTAGE.matcher(value).matches()
                                && Percentage.of(value).compareTo(Percentage.ZERO) > 0
                                && Percentage.of(value).compareTo(Percentage.HUNDRED) <= 0;
            };
        }

        private Deduction deduction(GivenDeduction given, DeductionRule rule) {
            boolean fixed = rule.measure() == DeductionMeasure.FIXED;
            return new Deduction(
                    DeductionId.next(),
                    given.person(),
                    given.code(),
                    fixed ? Rupiah.of(Long.parseLong(given.value())) : null,
                    fixed ? null : Percentage.of(given.value()),
                    given.from(),
                    given.to(),
                    given.instalments(),
                    given.proof(),
                    given.consent(),
                    Deduction.State.SUPPLIED,
                    officer,
                    null,
                    null);
        }

        /** Of the policy on its first day, or of today's. */
        private Optional<DeductionRule> rule(String code, LocalDate first) {
            return Stream.of(first, today)
                    .flatMap(day -> rules.computeIfAbsent(day, this::rules).stream())
                    .filter(rule -> rule.code().equals(code))
                    .findFirst();
        }

        private List<DeductionRule> rules(LocalDate day) {
            return policies.inForceOn(day)
                    .map(policy -> policy.document().policy().deductions())
                    .orElse(List.of());
        }
    }
}
