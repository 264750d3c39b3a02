package id.kinerja.skp.plan;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SKPs of the agency in scope. */
public interface Skps {

    /** Those that were added; a plan of a position that has one on these days is passed over. */
    List<Skp> add(List<Skp.Plan> plans);

    Optional<Skp> find(SkpId id);

    /** Locked until the end of the transaction, those that are there. */
    List<Skp> findForChange(Collection<SkpId> ids);

    Skp write(Skp skp, SkpContent content);

    Skp submit(Skp skp);

    Skp giveBack(Skp skp, String reason);

    List<Skp> agree(List<Skp> skps, PersonId by, Instant at);

    /**
     * One's own, the latest first.
     *
     * @param after the last of the part before; absent at the beginning
     */
    List<Skp> of(PersonId person, @Nullable Place after, int limit);

    /** Where a list of a person's SKPs was cut. */
    record Place(LocalDate starts, SkpId skp) {}

    /** Those of the people whom he assesses, in the order of their ids. */
    List<Skp> ofTeam(
            PersonId assessor, Skp.@Nullable State state, @Nullable SkpId after, int limit);

    /** The ids of the results of a person's agreed SKPs. */
    Set<UUID> agreedResults(PersonId person);
}
