package id.kinerja.tukin.fact.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.fact.GivenFact;
import id.kinerja.tukin.fact.SuppliedFact;
import id.kinerja.tukin.policy.FactRule;
import id.kinerja.tukin.policy.Policies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an officer may supply, by the policies of the agency. */
@Component
class FactDesk {

    private final AgencyRoles roles;
    private final Policies policies;
    private final BusinessClock clock;
    private final OwnFacts ownFacts;

    FactDesk(AgencyRoles roles, Policies policies, BusinessClock clock, OwnFacts ownFacts) {
        this.ownFacts = ownFacts;
        this.roles = roles;
        this.policies = policies;
        this.clock = clock;
    }

    /** Refuses whoever may supply no fact at all. */
    Judgement open(Actor actor) {
        roles.require(actor, suppliers());
        return new Judgement(
                ownFacts.of(actor.requirePerson()),
                roles.held(actor, suppliers()),
                clock.today(actor.agency()));
    }

    static Role[] suppliers() {
        return FactRule.SUPPLIERS.toArray(Role[]::new);
    }

    /** One officer's view of facts, of which many may come in one go. */
    final class Judgement {

        private final OwnFacts.Officer officer;
        private final Set<Role> held;
        private final LocalDate today;
        private final Map<LocalDate, List<FactRule>> rules = new HashMap<>();

        private Judgement(OwnFacts.Officer officer, Set<Role> held, LocalDate today) {
            this.officer = officer;
            this.held = held;
            this.today = today;
        }

        /**
         * Nothing where something is wrong with it, which is added to the findings by the names of
         * {@link GivenFact}.
         *
         * @param row counts from 1; 0 for a single one
         */
        Optional<SuppliedFact> judge(int row, GivenFact given, List<Finding> findings) {
            if (!DaysOfTheRepublic.include(given.from())) {
                findings.add(DaysOfTheRepublic.finding(row, "from"));
                return Optional.empty();
            }
            Optional<FactRule> rule = rule(given);
            if (rule.isEmpty()) {
                findings.add(Finding.ofRow(row, "code", "fact-unknown", given.code()));
                return Optional.empty();
            }
            Optional<String> value = rule.get().kind().read(given.value());
            if (value.isEmpty()) {
                findings.add(Finding.ofRow(row, "value", "fact-value-unreadable", given.value()));
            }
            if (!held.contains(rule.get().suppliedBy())) {
                findings.add(Finding.ofRow(row, "code", "fact-of-another-office", given.code()));
                return Optional.empty();
            }
            if (officer.isOwn(given.holder(), given.from())) {
                findings.add(
                        Finding.ofRow(
                                row,
                                given.holder().person() == null ? "positionCode" : "personId",
                                "fact-about-oneself"));
                return Optional.empty();
            }
            return value.map(kept -> SuppliedFact.of(given, rule.get(), kept, officer.person()));
        }

        /** Of the policy on its first day, or of today's where that one is older than the fact. */
        private Optional<FactRule> rule(GivenFact given) {
            return Stream.of(given.from(), today)
                    .flatMap(day -> rules.computeIfAbsent(day, this::rules).stream())
                    .filter(rule -> rule.code().equals(given.code()))
                    .findFirst();
        }

        private List<FactRule> rules(LocalDate day) {
            return policies.inForceOn(day)
                    .map(policy -> policy.document().policy().facts().facts())
                    .orElse(List.of());
        }
    }
}
