package id.kinerja.integration.siasn;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ratings that SIASN has of the people of the agency in scope, as it last showed them. */
public interface SaidRatings {

    /**
     * What came of asking for somebody's.
     *
     * @param kept absent where it has not answered, and, of what is kept, never has
     * @param fetchedAt when it showed them
     * @param fault why it has not answered since; they are stale then
     */
    record Said(
            PersonId person,
            @Nullable List<KeptRating> kept,
            @Nullable Instant fetchedAt,
            Instant triedAt,
            @Nullable SiasnFault fault) {

        public static Said of(PersonId person, SiasnReply<List<KeptRating>> reply, Instant now) {
            return switch (reply) {
                case SiasnReply.Found<List<KeptRating>>(List<KeptRating> kept, _) ->
                        new Said(person, kept, now, now, null);
                case SiasnReply.NotFound<List<KeptRating>> _ ->
                        new Said(person, List.of(), now, now, null);
                case SiasnReply.Failed<List<KeptRating>>(SiasnFault fault) ->
                        new Said(person, null, null, now, fault);
            };
        }
    }

    /**
     * Somebody of whom either side has something, maybe of another period of the year.
     *
     * @param sent absent where nothing of the period was ever to be sent
     * @param said absent where SIASN was never asked
     */
    record Beside(
            PersonId person,
            @Nullable RatingMarks ours,
            RatingComparison.@Nullable Sent sent,
            @Nullable Said said) {}

    /** Where SIASN has not answered, what it showed before stays, and is stale. */
    void keep(List<Said> said);

    /**
     * By person, behind the one given.
     *
     * @param name of the period, as ratings are told
     */
    List<Beside> beside(RatedPeriod period, String name, @Nullable PersonId after, int limit);
}
