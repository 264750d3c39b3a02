package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.withholding.KeptWithholdings;
import id.kinerja.tukin.withholding.KeptWithholdings.Kept;
import id.kinerja.tukin.withholding.TaxTables;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldBytes;
import id.kinerja.tukin.withholding.WithheldCalculation;
import id.kinerja.tukin.withholding.WithheldFacts;
import id.kinerja.tukin.withholding.WithheldKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out once more what a locked run withholds, from what was kept with it, and compares it byte
 * for byte with what was worked out then, and rupiah for rupiah with what the books hold now.
 */
@Service
public class ReproduceWithheld {

    /** The facts of somebody aren't those that were kept. */
    public static final String FACTS = "FACTS";

    /** What is missing of somebody to work out his tax is something else. */
    public static final String MISSING = "MISSING";

    /** The bytes of what was worked out are others. */
    public static final String RESULT = "RESULT";

    private final Runs runs;
    private final KeptWithholdings kept;
    private final WithholdingPolicies policies;
    private final TaxTables tables;
    private final WithheldBytes bytes;
    private final AgencyRoles office;

    ReproduceWithheld(
            Runs runs,
            KeptWithholdings kept,
            WithholdingPolicies policies,
            TaxTables tables,
            WithheldBytes bytes,
            AgencyRoles office) {
        this.runs = runs;
        this.kept = kept;
        this.policies = policies;
        this.tables = tables;
        this.bytes = bytes;
        this.office = office;
    }

    /**
     * @param people whose withholdings were worked out once more
     * @param notKept of how many the run keeps no facts, since it was locked before there were any
     * @param last the one whom the next part comes after; absent where this is the last part
     */
    public record Part(
            int people, List<Different> different, int notKept, @Nullable PersonId last) {}

    /**
     * @param what kinds that come to something else, or {@link #FACTS}, {@link #MISSING} or {@link
     *     #RESULT}
     */
    public record Different(PersonId person, SortedSet<String> what) {}

    /** In the order of people. */
    @Transactional(readOnly = true)
    public Part of(Actor actor, RunId id, @Nullable PersonId after, int limit) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (run.state() != Run.State.LOCKED) {
            throw Refused.conflict("run-step-not-now", run.state());
        }
        if (kept.isFromBefore(id)) {
            return new Part(0, List.of(), kept.people(id), null);
        }
        Policy policy = policies.of(run);
        List<Kept> oneMore = kept.of(id, after, limit + 1);
        List<Kept> part = oneMore.subList(0, Math.min(limit, oneMore.size()));
        return new Part(
                part.size(),
                part.stream()
                        .map(one -> new Different(one.person(), different(one, policy)))
                        .filter(one -> !one.what().isEmpty())
                        .toList(),
                0,
                oneMore.size() > limit ? part.getLast().person() : null);
    }

    private SortedSet<String> different(Kept one, Policy policy) {
        WithheldFacts facts = one.facts();
        SortedSet<String> what = new TreeSet<>();
        if (facts == null || !one.whole() || !facts.person().equals(one.person())) {
            what.add(FACTS);
        }
        if (facts != null) {
            compare(WithheldCalculation.of(facts, policy, tables), one, what);
        }
        return what;
    }

    private void compare(WithheldCalculation.Outcome again, Kept one, Set<String> what) {
        what.addAll(kinds(again.withheld(), one.written().withheld()));
        if (!Objects.equals(again.settled(), one.written().settled())) {
            what.add(WithheldKind.PPH21_TAHUN_LALU.name());
        }
        if (again.missing() != one.written().missing()) {
            what.add(MISSING);
        }
        if (!bytes.hash(again).equals(one.resultHash())) {
            what.add(RESULT);
        }
    }

    /** Of what stands in one of them alone. */
    private static List<String> kinds(Collection<Withheld> one, Collection<Withheld> other) {
        Set<Withheld> alone = new HashSet<>(one);
        other.forEach(
                each -> {
                    if (!alone.remove(each)) {
                        alone.add(each);
                    }
                });
        return alone.stream().map(each -> each.kind().name()).distinct().toList();
    }
}
