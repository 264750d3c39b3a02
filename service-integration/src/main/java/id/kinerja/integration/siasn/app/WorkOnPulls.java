package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SaidRatings;
import id.kinerja.integration.siasn.SaidUnits;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.audit.NotAudited;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of a pull, before and after SIASN is asked. */
@Service
public class WorkOnPulls {

    private static final String WHY = "Whoever asked for the people is written down with the pull";
    private static final int PART = 40;

    /** Pulls of a few people follow one another; the list is one of thousands. */
    private static final Duration BETWEEN_UNITS = Duration.ofMinutes(5);

    private final SiasnConnections connections;
    private final SiasnPulls pulls;
    private final SaidRatings ratings;
    private final SaidUnits units;

    WorkOnPulls(
            SiasnConnections connections, SiasnPulls pulls, SaidRatings ratings, SaidUnits units) {
        this.units = units;
        this.connections = connections;
        this.pulls = pulls;
        this.ratings = ratings;
    }

    /** Some people, and what SIASN is asked with. */
    record Part(SiasnAccess access, List<SiasnPulls.Item> items) {

        Part {
            items = List.copyOf(items);
        }
    }

    /**
     * What came of asking for somebody.
     *
     * @param ratings absent where they weren't asked for
     */
    record Asked(SiasnPulls.Outcome outcome, SaidRatings.@Nullable Said ratings) {}

    /** Empty where nobody waits. */
    @Transactional
    @NotAudited(reason = WHY)
    public Optional<Part> take(AgencyId agency) {
        return connections
                .access(agency)
                .map(access -> new Part(access, pulls.take(PART)))
                .filter(part -> !part.items().isEmpty());
    }

    /** Whether the units were last asked for long ago; whoever is told so asks. */
    @Transactional
    @NotAudited(reason = WHY)
    public boolean claimUnits() {
        return units.claim(BETWEEN_UNITS);
    }

    @Transactional
    @NotAudited(reason = WHY)
    public void keepUnits(SaidUnits.Said said) {
        units.keep(said);
    }

    @Transactional
    @NotAudited(reason = WHY)
    public void settle(List<Asked> asked) {
        pulls.settle(asked.stream().map(Asked::outcome).toList());
        ratings.keep(asked.stream().map(Asked::ratings).flatMap(Stream::ofNullable).toList());
    }
}
