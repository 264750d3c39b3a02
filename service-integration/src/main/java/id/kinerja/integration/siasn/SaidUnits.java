package id.kinerja.integration.siasn;

import id.kinerja.kernel.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units that SIASN has of the agency in scope, as it last listed them. */
public interface SaidUnits {

    /**
     * What came of asking for them.
     *
     * @param units absent where it has not answered, and, of what is kept, never has
     * @param fetchedAt when it listed them
     * @param fault why it has not answered since; they are stale then
     */
    record Said(
            @Nullable List<SiasnUnit> units,
            @Nullable Instant fetchedAt,
            Instant triedAt,
            @Nullable SiasnFault fault) {

        public static Said of(SiasnReply<List<SiasnUnit>> reply, Instant now) {
            return switch (reply) {
                case SiasnReply.Found<List<SiasnUnit>>(List<SiasnUnit> units, _) ->
                        new Said(units, now, now, null);
                case SiasnReply.NotFound<List<SiasnUnit>> _ -> new Said(List.of(), now, now, null);
                case SiasnReply.Failed<List<SiasnUnit>>(SiasnFault fault) ->
                        new Said(null, null, now, fault);
            };
        }
    }

    /** A unit of the register. */
    record Ours(UnitId id, String code, String name) {}

    Optional<Said> find();

    /** Whether nobody has asked for so long; whoever is told so asks, and nobody else does. */
    boolean claim(Duration pause);

    /** Where SIASN has not answered, what it listed before stays, and is stale. */
    void keep(Said said);

    /** Those that stand on the day. */
    List<Ours> ours(LocalDate day);
}
