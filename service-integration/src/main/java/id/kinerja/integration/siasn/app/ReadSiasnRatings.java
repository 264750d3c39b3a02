package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.RatingComparison;
import id.kinerja.integration.siasn.SaidRatings;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ratings of a period that SIASN has, held against ours. */
@Service
public class ReadSiasnRatings {

    private final SiasnOffice office;
    private final SaidRatings said;
    private final AuditTrail audit;

    ReadSiasnRatings(SiasnOffice office, SaidRatings said, AuditTrail audit) {
        this.office = office;
        this.said = said;
        this.audit = audit;
    }

    /** One person's, on both sides. */
    public record Compared(SaidRatings.Beside beside, RatingComparison comparison) {}

    /**
     * Some of a list, as far as the reader's office reaches.
     *
     * @param behind the last one that was looked at; absent at the end
     */
    public record Part(List<Compared> items, @Nullable PersonId behind) {

        public Part {
            items = List.copyOf(items);
        }
    }

    /** Marks are seen with it: each page is written down. */
    @Transactional
    public Part compared(
            Actor actor, String name, boolean differing, @Nullable PersonId after, int limit) {
        office.reading(actor);
        RatedPeriod period =
                RatedPeriod.read(name).orElseThrow(() -> Refused.notFound("siasn-period-unknown"));
        audit.record(
                Act.looked("SIASN_RATINGS_COMPARED")
                        .on(actor.agency().value())
                        .with("kind", period.kind())
                        .with("month", period.last()));
        List<SaidRatings.Beside> looked = said.beside(period, name, after, limit);
        Set<PersonId> reached =
                office.reached(
                        actor,
                        looked.stream().map(SaidRatings.Beside::person).toList(),
                        period.days().lastDay());
        return new Part(
                looked.stream()
                        .filter(one -> reached.contains(one.person()))
                        .flatMap(one -> compared(period, one))
                        .filter(
                                one ->
                                        !differing
                                                || one.comparison().result()
                                                        != RatingComparison.Result.MATCHES)
                        .toList(),
                looked.size() < limit ? null : looked.getLast().person());
    }

    private static Stream<Compared> compared(RatedPeriod period, SaidRatings.Beside one) {
        return RatingComparison.of(
                period, one.ours(), one.sent(), one.said() == null ? null : one.said().kept())
                .map(comparison -> new Compared(one, comparison))
                .stream();
    }
}
