package id.kinerja.integration.siasn.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.siasn.KeptRating;
import id.kinerja.integration.siasn.OutgoingRating;
import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.SaidRatings;
import id.kinerja.integration.siasn.SaidUnits;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnConnection;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.integration.siasn.SiasnCredentials;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPull;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.integration.siasn.SiasnRatings;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.integration.siasn.SsoToken;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a part where SIASN, or the database, won't have one of it. */
class PullPeopleTest {

    private static final AgencyId AGENCY = AgencyId.next();
    private static final Nip FIRST = new Nip("190001012000012001");
    private static final Nip SECOND = new Nip("190001012000012002");
    private static final Nip THIRD = new Nip("190001012000012003");

    private final Kept kept = new Kept();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void asksForTheOthersWhereOneIsForbidden() {
        pull(Map.of(FIRST, SiasnFault.REFUSED));

        assertThat(kept.outcomes)
                .extracting(SiasnPulls.Outcome::retry)
                .containsExactly(true, false, false);
        assertThat(kept.outcomes.get(2).answer().fault()).isNull();
    }

    @Test
    void hasAllWaitWhereNobodyIsLetIn() {
        pull(Map.of(FIRST, SiasnFault.REFUSED, SECOND, SiasnFault.REFUSED));

        assertThat(calls).hasValue(2);
        assertThat(kept.outcomes).hasSize(3).allMatch(SiasnPulls.Outcome::retry);
    }

    @Test
    void keepsTheOthersWhereOneCannotBeKept() {
        kept.refused = SECOND;

        pull(Map.of());

        assertThat(kept.outcomes).hasSize(3);
        assertThat(kept.outcomes.get(1).answer().fault()).isEqualTo(SiasnFault.UNREADABLE);
        assertThat(kept.outcomes.get(1).retry()).isTrue();
        assertThat(kept.outcomes.get(2).answer().fault()).isNull();
    }

    private void pull(Map<Nip, SiasnFault> faults) {
        WorkOnPulls work =
                new WorkOnPulls(new Connected(), kept, new NoRatings(), new NotOfUnits());
        PullPeople people =
                new PullPeople(
                        work,
                        (access, nip) -> {
                            calls.incrementAndGet();
                            SiasnFault fault = faults.get(nip);
                            return fault == null
                                    ? new SiasnReply.NotFound<>()
                                    : new SiasnReply.Failed<>(fault);
                        },
                        new Unasked(),
                        new PullUnits(
                                work,
                                access -> {
                                    throw new UnsupportedOperationException();
                                },
                                Clock.systemUTC()),
                        Clock.systemUTC());
        assertThat(people.pull(AGENCY)).isTrue();
    }

    /** Of whoever isn't found no ratings are asked for. */
    private static final class Unasked implements SiasnRatings {

        @Override
        public Saved save(SiasnAccess access, OutgoingRating rating) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SiasnReply<List<KeptRating>> kept(SiasnAccess access, Nip nip, RatedPeriod period) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SiasnReply<List<KeptRating>> all(SiasnAccess access, Nip nip) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SiasnReply<Boolean> remove(SiasnAccess access, String row) {
            throw new UnsupportedOperationException();
        }
    }

    /** They were asked for a while ago. */
    private static final class NotOfUnits implements SaidUnits {

        @Override
        public boolean claim(Duration pause) {
            return false;
        }

        @Override
        public Optional<SaidUnits.Said> find() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keep(SaidUnits.Said said) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Ours> ours(LocalDate day) {
            throw new UnsupportedOperationException();
        }
    }

    /** They belong to nobody of the register, so that nothing of ratings is kept. */
    private static final class NoRatings implements SaidRatings {

        @Override
        public void keep(List<SaidRatings.Said> said) {
            assertThat(said).isEmpty();
        }

        @Override
        public List<Beside> beside(
                RatedPeriod period, String name, @Nullable PersonId after, int limit) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Kept implements SiasnPulls {

        private final List<Outcome> outcomes = new ArrayList<>();
        private @Nullable Nip refused;

        @Override
        public List<Item> take(int limit) {
            SiasnPull.Id pull = SiasnPull.Id.next();
            return Stream.of(FIRST, SECOND, THIRD)
                    .map(nip -> new Item(pull, nip, null, 0))
                    .toList();
        }

        @Override
        public void settle(List<Outcome> some) {
            if (some.stream()
                    .anyMatch(
                            one ->
                                    one.item().nip().equals(refused)
                                            && one.answer().fault() == null)) {
                throw new IllegalStateException();
            }
            outcomes.addAll(some);
        }

        @Override
        public int addPeople(
                SiasnPull.Id pull, Collection<PersonId> people, Collection<Nip> unknown) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Integer> addAgency(SiasnPull.Id pull, LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<SiasnPull.Id> addNightly(LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<SiasnPull> find(SiasnPull.Id pull) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<SiasnPull> list(SiasnPull.@Nullable Id before, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cancel(SiasnPull.Id pull) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Connected implements SiasnConnections {

        @Override
        public Optional<SiasnAccess> access(AgencyId agency) {
            return Optional.of(
                    new SiasnAccess(agency, new SiasnCredentials("a", "b", "c", null, null), null));
        }

        @Override
        public Optional<SiasnConnection> find() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keep(AgencyId agency, SiasnCredentials credentials) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean keepToken(AgencyId agency, SsoToken token) {
            throw new UnsupportedOperationException();
        }
    }
}
