package id.kinerja.integration.siasn.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.integration.siasn.Comparison;
import id.kinerja.integration.siasn.Difference;
import id.kinerja.integration.siasn.SiasnAnswer;
import id.kinerja.integration.siasn.SiasnAnswers;
import id.kinerja.integration.siasn.SiasnPull;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What SIASN has said, for those who keep the register, those who audit it, and each of himself.
 */
@Service
public class ReadSiasn {

    /** So many people are looked at for one page, however few of them differ. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final int PART = 200;

    private final SiasnOffice office;
    private final Offices offices;
    private final PersonalRecords records;
    private final SiasnAnswers answers;
    private final SiasnPulls pulls;

    ReadSiasn(
            SiasnOffice office,
            Offices offices,
            PersonalRecords records,
            SiasnAnswers answers,
            SiasnPulls pulls) {
        this.office = office;
        this.offices = offices;
        this.records = records;
        this.answers = answers;
        this.pulls = pulls;
    }

    /**
     * Somebody in whom SIASN and the register differ.
     *
     * @param person absent where the register doesn't have him
     * @param place of it in the list
     */
    public record Differing(
            @Nullable PersonId person,
            SiasnAnswers.@Nullable Unknown unknown,
            @Nullable UnitId unit,
            SiasnAnswer answer,
            List<Difference> differences,
            Place place) {

        public Differing {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Where a list was cut: people of the register first, then those whom it doesn't have.
     *
     * @param behind the last one that was looked at; absent at the start
     */
    public record Place(boolean inRegister, @Nullable UUID behind) {}

    /**
     * @param next where it goes on; absent at the end
     */
    public record Differences(List<Differing> items, @Nullable Place next) {

        public Differences {
            items = List.copyOf(items);
        }
    }

    @Transactional(readOnly = true)
    public SiasnPull pull(Actor actor, SiasnPull.Id id) {
        office.requireReadingOfAgency(actor);
        return pulls.find(id).orElseThrow(() -> Refused.notFound("siasn-pull-unknown"));
    }

    @Transactional(readOnly = true)
    public List<SiasnPull> pulls(Actor actor, SiasnPull.@Nullable Id before, int limit) {
        office.requireReadingOfAgency(actor);
        return pulls.list(before, limit);
    }

    @Transactional(readOnly = true)
    public SiasnAnswer answer(Actor actor, PersonId person) {
        if (!records.mayBeReadBy(actor, person)) {
            throw Refused.notFound("person-unknown");
        }
        return answers.find(person).orElseThrow(() -> Refused.notFound("siasn-never-asked"));
    }

    /**
     * @param unit whose people they are; everybody whom the office reaches where absent
     */
    @Transactional(readOnly = true)
    public Differences differences(
            Actor actor, @Nullable UnitId unit, @Nullable Place from, int limit) {
        List<Office> held = office.reading(actor);
        boolean everybody = unit == null && held.stream().anyMatch(offices::reachesAgency);
        Set<UnitId> units = everybody ? null : units(held, unit);
        List<Differing> found = new ArrayList<>();
        Place at = from == null ? new Place(true, null) : from;
        if (at.inRegister()) {
            Place next = ofRegister(units, office.today(actor), at, limit, found);
            if (next != null) {
                return new Differences(found, next);
            }
            at = new Place(false, null);
        }
        return everybody ? unknown(found, at, limit) : new Differences(found, null);
    }

    /** Fills the list; says where it goes on, or null where nobody is left. */
    private @Nullable Place ofRegister(
            @Nullable Set<UnitId> units,
            LocalDate day,
            Place from,
            int limit,
            List<Differing> found) {
        UUID behind = from.behind();
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += PART) {
            List<SiasnAnswers.Compared> part =
                    answers.compared(
                            units, day, behind == null ? null : new PersonId(behind), PART);
            for (SiasnAnswers.Compared one : part) {
                behind = one.person().value();
                Differing differing = differing(one);
                if (!differing.differences().isEmpty()) {
                    found.add(differing);
                }
                if (found.size() == limit) {
                    return differing.place();
                }
            }
            if (part.size() < PART) {
                return null;
            }
        }
        return new Place(true, behind);
    }

    private static Differing differing(SiasnAnswers.Compared one) {
        var theirs = one.answer().person();
        List<Difference> differences =
                switch (one.answer().state()) {
                    case FOUND ->
                            theirs == null
                                    ? List.of()
                                    : Comparison.of(one.ours(), theirs, one.unitIsHere());
                    case NOT_FOUND ->
                            List.of(
                                    new Difference(
                                            Difference.Cause.UNKNOWN_THERE,
                                            one.ours().name(),
                                            null));
                    case NEVER -> List.of();
                };
        return new Differing(
                one.person(),
                null,
                one.ours().unit(),
                one.answer(),
                differences,
                new Place(true, one.person().value()));
    }

    private Differences unknown(List<Differing> found, Place from, int limit) {
        List<SiasnAnswers.Unknown> part = answers.unknown(from.behind(), limit - found.size() + 1);
        boolean more = part.size() > limit - found.size();
        List<SiasnAnswers.Unknown> items = more ? part.subList(0, part.size() - 1) : part;
        items.forEach(one -> found.add(differing(one)));
        return new Differences(found, more ? new Place(false, items.getLast().id()) : null);
    }

    private static Differing differing(SiasnAnswers.Unknown one) {
        var theirs = one.answer().person();
        return new Differing(
                null,
                one,
                null,
                one.answer(),
                List.of(
                        new Difference(
                                Difference.Cause.UNKNOWN_HERE,
                                null,
                                theirs == null ? null : theirs.name())),
                new Place(false, one.id()));
    }

    private Set<UnitId> units(List<Office> held, @Nullable UnitId unit) {
        Set<UnitId> reached =
                held.stream()
                        .flatMap(one -> offices.unitsReached(one).stream())
                        .collect(Collectors.toUnmodifiableSet());
        if (unit == null) {
            return reached;
        }
        if (!reached.contains(unit)) {
            throw Refused.notFound("unit-unknown");
        }
        return Set.of(unit);
    }
}
