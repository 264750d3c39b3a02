package id.kinerja.integration.reorganisation;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reorganisations of the agency in scope. */
public interface Reorganisations {

    /** How many moves there are of which kind. */
    record Counts(long planned, long done, long left, long otherClass, long otherAssessor) {}

    /** Which moves somebody wants to see. */
    enum Only {
        OTHER_CLASS,
        OTHER_ASSESSOR,
        LEFT
    }

    void add(Reorganisation reorganisation, List<PlannedMove> moves);

    Optional<Reorganisation> find(UUID id);

    Optional<Reorganisation> findForChange(UUID id);

    void update(Reorganisation reorganisation);

    /** The latest first, behind the one given. */
    List<Reorganisation> list(@Nullable UUID after, int limit);

    /** Of each of them. */
    Map<UUID, Counts> countsOf(Collection<UUID> ids);

    default long leftOf(UUID id) {
        Counts counts = countsOf(List.of(id)).get(id);
        return counts == null ? 0 : counts.left();
    }

    /** In stable order, behind the one given. */
    List<PlannedMove> moves(
            UUID reorganisation, @Nullable Only only, @Nullable UUID after, int limit);

    /** One that is being applied; nobody else works on it before the transaction ends. */
    Optional<Reorganisation> toWorkOn();

    /** Some of its moves that are still to be made. */
    List<PlannedMove> open(UUID reorganisation, int limit);

    /** All those still to be made of people who lead a unit before or afterwards. */
    List<PlannedMove> openOfHeads(UUID reorganisation);

    void settle(Collection<PlannedMove> moves);

    /** Those of these units that the agency has. */
    Set<UnitId> known(Set<UnitId> units);

    /** Those of these units that stand from that day on, without an end. */
    Set<UnitId> standing(Set<UnitId> units, LocalDate day);

    /** The codes of all positions that anybody holds or held in these units. */
    Map<UnitId, Set<String>> positions(Set<UnitId> units);

    /** Where the moves that aren't left lead to. */
    Set<UnitId> targets(UUID reorganisation);

    /** Who holds a place in these units on that day or later. */
    Set<PersonId> placedIn(Set<UnitId> units, LocalDate since);

    /** Who leads some unit that day. */
    Set<PersonId> leadersOn(LocalDate day);

    /** Under which unit each stands that day. */
    Map<UnitId, UnitId> parentsOn(LocalDate day);
}
