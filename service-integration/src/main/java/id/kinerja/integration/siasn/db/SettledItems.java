package id.kinerja.integration.siasn.db;

import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UuidV7;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what SIASN answered about people, and what that makes of the pulls that asked. */
final class SettledItems {

    private static final String RETRY =
            """
            update siasn_pull_item item
            set tries = tries + 1,
                next_try = clock_timestamp() + least(interval '10 minutes', interval '10 seconds' * power(2, tries))
            from unnest(:pulls::uuid[], :nips::text[]) as went (pull_id, nip)
            where item.agency_id = platform.agency() and item.pull_id = went.pull_id and item.nip = went.nip
            """;

    // Whoever isn't let in waits as long as one that was taken.
    private static final String TRIED =
            """
            update siasn_pull_item item set tries = tries + 1
            from unnest(:pulls::uuid[], :nips::text[]) as went (pull_id, nip)
            where item.agency_id = platform.agency() and item.pull_id = went.pull_id and item.nip = went.nip
            """;

    private static final String DONE =
            """
            delete from siasn_pull_item item using unnest(:pulls::uuid[], :nips::text[]) as went (pull_id, nip)
            where item.agency_id = platform.agency() and item.pull_id = went.pull_id and item.nip = went.nip
            """;

    // Another number of his is another question: the old answer is his no more.
    private static final String FORGET =
            """
            delete from siasn_answer kept using unnest(:people::uuid[], :nips::text[]) as said (person_id, nip)
            where kept.agency_id = platform.agency() and kept.person_id = said.person_id and kept.nip <> said.nip
            """;

    // Where SIASN has not answered, what it said before stays, and is stale.
    private static final String KEEP =
            """
            insert into siasn_answer as kept
                (agency_id, answer_id, nip, person_id, state, said, unor_id, drift, fetched_at, tried_at, fault)
            select distinct on (nip) platform.agency(), id, nip, person_id, state, said, unor_id, drift::text[],
                                     fetched_at, tried_at, fault
            from unnest(:ids::uuid[], :nips::text[], :people::uuid[], :states::text[], :said::jsonb[], :unors::text[],
                        :drifts::text[], :fetched::timestamptz[], :tried::timestamptz[], :faults::text[])
                 as said (id, nip, person_id, state, said, unor_id, drift, fetched_at, tried_at, fault)
            order by nip, id
            on conflict (agency_id, nip) do update
            set person_id = excluded.person_id, tried_at = excluded.tried_at, fault = excluded.fault,
                state = case when excluded.state = 'NEVER' then kept.state else excluded.state end,
                said = case when excluded.state = 'NEVER' then kept.said else excluded.said end,
                unor_id = case when excluded.state = 'NEVER' then kept.unor_id else excluded.unor_id end,
                drift = case when excluded.state = 'NEVER' then kept.drift else excluded.drift end,
                fetched_at = case when excluded.state = 'NEVER' then kept.fetched_at else excluded.fetched_at end
            """;

    private static final String ADVANCE =
            """
            update siasn_pull
            set found = found + went.found_now, missing = missing + went.missing_now,
                failed = failed + went.failed_now, fault = coalesce(went.fault_now, fault),
                revision = revision + 1, changed_at = clock_timestamp(),
                state = case when exists (select from siasn_pull_item item
                                          where item.agency_id = siasn_pull.agency_id
                                            and item.pull_id = siasn_pull.pull_id)
                             then state else 'DONE' end
            from (select pull_id,
                         count(*) filter (where state = 'FOUND' and not retry) as found_now,
                         count(*) filter (where state = 'NOT_FOUND' and not retry) as missing_now,
                         count(*) filter (where state = 'NEVER' and not retry) as failed_now,
                         max(fault) as fault_now
                  from unnest(:pulls::uuid[], :states::text[], :retries::boolean[], :faults::text[])
                       as said (pull_id, state, retry, fault)
                  group by pull_id) went
            where siasn_pull.agency_id = platform.agency() and siasn_pull.pull_id = went.pull_id
              and state = 'RUNNING'
            """;

    private final JdbcClient jdbc;

    SettledItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void settle(List<SiasnPulls.Outcome> outcomes) {
        List<SiasnPulls.Outcome> over = outcomes.stream().filter(one -> !one.retry()).toList();
        List<SiasnPulls.Outcome> again =
                outcomes.stream().filter(SiasnPulls.Outcome::retry).toList();
        update(RETRY, with(again, SiasnFault::mayPass));
        update(TRIED, with(again, fault -> fault == SiasnFault.REFUSED));
        update(DONE, over);
        keep(outcomes);
        jdbc.sql(ADVANCE)
                .param("pulls", ids(outcomes, one -> one.item().pull().value()))
                .param("states", texts(outcomes, one -> one.answer().state().name()))
                .param(
                        "retries",
                        outcomes.stream().map(SiasnPulls.Outcome::retry).toArray(Boolean[]::new))
                .param("faults", texts(outcomes, SettledItems::fault))
                .update();
    }

    private void keep(List<SiasnPulls.Outcome> outcomes) {
        jdbc.sql(FORGET)
                .param("people", ids(outcomes, SettledItems::person))
                .param("nips", texts(outcomes, one -> one.item().nip().digits()))
                .update();
        jdbc.sql(KEEP)
                .param("ids", ids(outcomes, one -> UuidV7.next()))
                .param("nips", texts(outcomes, one -> one.item().nip().digits()))
                .param("people", ids(outcomes, SettledItems::person))
                .param("states", texts(outcomes, one -> one.answer().state().name()))
                .param("said", texts(outcomes, one -> AnswerRows.said(one.answer())))
                .param("unors", texts(outcomes, SettledItems::unor))
                .param("drifts", texts(outcomes, one -> AnswerRows.drift(one.answer())))
                .param("fetched", texts(outcomes, one -> text(one.answer().fetchedAt())))
                .param("tried", texts(outcomes, one -> text(one.answer().triedAt())))
                .param("faults", texts(outcomes, SettledItems::fault))
                .update();
    }

    private void update(String sql, List<SiasnPulls.Outcome> outcomes) {
        jdbc.sql(sql)
                .param("pulls", ids(outcomes, one -> one.item().pull().value()))
                .param("nips", texts(outcomes, one -> one.item().nip().digits()))
                .update();
    }

    private static List<SiasnPulls.Outcome> with(
            List<SiasnPulls.Outcome> outcomes, Predicate<SiasnFault> fault) {
        return outcomes.stream()
                .filter(one -> one.answer().fault() != null && fault.test(one.answer().fault()))
                .toList();
    }

    private static @Nullable UUID person(SiasnPulls.Outcome outcome) {
        PersonId person = outcome.item().person();
        return person == null ? null : person.value();
    }

    private static @Nullable String unor(SiasnPulls.Outcome outcome) {
        var said = outcome.answer().person();
        return said == null ? null : said.unitId();
    }

    private static @Nullable String fault(SiasnPulls.Outcome outcome) {
        SiasnFault fault = outcome.answer().fault();
        return fault == null ? null : fault.name();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static UUID[] ids(
            List<SiasnPulls.Outcome> outcomes, Function<SiasnPulls.Outcome, @Nullable UUID> value) {
        return outcomes.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(
            List<SiasnPulls.Outcome> outcomes,
            Function<SiasnPulls.Outcome, @Nullable String> value) {
        return outcomes.stream().map(value).toArray(String[]::new);
    }
}
