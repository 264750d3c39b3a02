package id.kinerja.tukin.whatif.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.whatif.MonthSimulations;
import id.kinerja.tukin.whatif.PolicyEffect;
import id.kinerja.tukin.whatif.app.ComparePolicies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a regulation would cost before it is one. */
@RestController
@RequestMapping("/v1/simulations")
class MonthSimulationController {

    private final ComparePolicies comparePolicies;

    MonthSimulationController(ComparePolicies comparePolicies) {
        this.comparePolicies = comparePolicies;
    }

    /**
     * Which months, and by what.
     *
     * @param runs that were calculated
     * @param policyId of a policy of the agency, a draft too, in place of a document
     * @param policy a whole policy that need not be kept anywhere
     */
    record MonthSimulationRequest(
            @NotEmpty @Size(max = ComparePolicies.MOST_RUNS) List<@NotNull UUID> runs,
            @Nullable UUID policyId,
            @Nullable PolicyDocument policy) {}

    /**
     * What the months came to, and what they would come to.
     *
     * @param losers who would lose most, at most ten
     * @param winners who would gain most, at most ten
     */
    record MonthSimulationView(
            EffectView all,
            List<UnitEffectView> units,
            List<PersonEffectView> losers,
            List<PersonEffectView> winners) {

        static MonthSimulationView of(PolicyEffect effect) {
            return of(
                    new MonthSimulations.Result(
                            effect.sums(), effect.units(), effect.losers(), effect.winners()));
        }

        static MonthSimulationView of(MonthSimulations.Result result) {
            return new MonthSimulationView(
                    EffectView.of(result.all()),
                    result.units().stream().map(UnitEffectView::of).toList(),
                    result.losers().stream().map(PersonEffectView::of).toList(),
                    result.winners().stream().map(PersonEffectView::of).toList());
        }
    }

    /**
     * Sums of people's months in whole rupiah.
     *
     * @param people how many people's months
     * @param open of how many one of the two waits for something, so that they aren't compared
     * @param more how many would be paid more
     * @param less how many would be paid less
     */
    record EffectView(
            int people,
            int open,
            int more,
            int less,
            int same,
            long before,
            long after,
            long difference) {

        static EffectView of(PolicyEffect.Sums sums) {
            return new EffectView(
                    sums.people(),
                    sums.open(),
                    sums.more(),
                    sums.less(),
                    sums.same(),
                    sums.before().amount(),
                    sums.after().amount(),
                    sums.after().minus(sums.before()).amount());
        }
    }

    /** The sums of the people whom a unit paid. */
    record UnitEffectView(UUID unitId, EffectView effect) {

        static UnitEffectView of(PolicyEffect.UnitEffect unit) {
            return new UnitEffectView(unit.unit().value(), EffectView.of(unit.sums()));
        }
    }

    /** A person's month in whole rupiah. */
    record PersonEffectView(UUID personId, String month, long before, long after, long difference) {

        static PersonEffectView of(PolicyEffect.PersonEffect person) {
            return new PersonEffectView(
                    person.person().value(),
                    person.month().toString(),
                    person.before().amount(),
                    person.after().amount(),
                    person.difference().amount());
        }
    }

    @Serves(
            value =
                    "Works out calculated months by another policy: sums, units, and who would gain or lose most",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @WholeList(reason = "an agency's units, ten winners and ten losers")
    @PostMapping("/months")
    MonthSimulationView compare(Actor actor, @Valid @RequestBody MonthSimulationRequest request) {
        return MonthSimulationView.of(
                comparePolicies.compare(
                        actor,
                        request.runs().stream().map(RunId::new).toList(),
                        request.policyId() == null ? null : new PolicyId(request.policyId()),
                        request.policy()));
    }
}
