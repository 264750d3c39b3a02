package id.kinerja.integration.roster.db;

/** What is asked of rosters, for all of their people at once. */
final class RosterSql {

    /** The unit and those under it, on which days. */
    private static final String BELOW =
            """
            with recursive below (unit_id, from_date, to_date) as (
                select unit_id, date '0001-01-01', date '9999-12-31' from unit where unit_id = :unit
                union
                select under.unit_id, greatest(below.from_date, under.from_date), least(below.to_date, under.to_date)
                from unit_parent under join below on under.parent_unit_id = below.unit_id
                    and under.from_date <= below.to_date and under.to_date >= below.from_date
            )
            """;

    static final String PLACED =
            BELOW
                    + """
                    select distinct line.person_id, line.date
                    from unnest(:people::uuid[], :dates::date[]) as line (person_id, date)
                    join assignment on assignment.person_id = line.person_id and is_primary
                        and valid_from <= line.date and (valid_to is null or valid_to >= line.date)
                    join below on below.unit_id = assignment.unit_id
                        and line.date between below.from_date and below.to_date
                    """;

    static final String ENTRIES =
            """
            insert into roster_entry (agency_id, roster_id, person_id, date, shift_code, starts_at, ends_at, break_minutes,
                                      on_call)
            select platform.agency(), :roster, *
            from unnest(:people::uuid[], :dates::date[], :shifts::text[], :starts::timestamp[], :ends::timestamp[],
                        :breaks::int[], :onCalls::boolean[])
            """;

    /**
     * The days that go by the roster once it is published, as {@code now}. Who is only on call in
     * it goes by his schedule on all others.
     */
    private static final String DAYS =
            BELOW
                    + """
                    , who as materialized (
                        select person_id, bool_or(not on_call) as works_by_it from roster_entry
                        where roster_id = :roster group by person_id
                    ),
                    now as materialized (
                        select who.person_id, due.date::date as date, entry.shift_code, entry.starts_at, entry.ends_at,
                               entry.break_minutes, coalesce(entry.on_call, false) as on_call,
                               entry.ends_at at time zone coalesce(unit.zone, agency.zone) as over_at,
                               true as there
                        from who
                        join assignment on assignment.person_id = who.person_id and is_primary
                        join below using (unit_id)
                        join unit using (unit_id)
                        cross join agency
                        cross join lateral generate_series(
                            greatest(assignment.valid_from, below.from_date, :from::date),
                            least(assignment.valid_to, below.to_date, :to::date), interval '1 day') as due (date)
                        left join roster_entry entry on entry.roster_id = :roster
                            and entry.person_id = who.person_id and entry.date = due.date::date
                        where works_by_it or entry.date is not null
                    )
                    """;

    static final String TAKEN_ELSEWHERE =
            DAYS
                    + """
                    select count(*) from now
                    join rostered_day other on other.person_id = now.person_id and other.date = now.date
                    join roster on roster.roster_id = other.roster_id
                    where roster.unit_id <> :unit or roster.month <> :month
                    """;

    static final String CHANGED =
            DAYS
                    + """
                    , before as materialized (
                        select person_id, date, starts_at, ends_at, over_at, on_call, true as there
                        from rostered_day join roster using (roster_id)
                        where roster.unit_id = :unit and roster.month = :month
                    )
                    select person_id, date, least(before.starts_at, now.starts_at) as begins,
                           greatest(before.ends_at, now.ends_at) as ends
                    from before full join now using (person_id, date)
                    where (before.there, before.starts_at, before.over_at, before.on_call)
                        is distinct from (now.there, now.starts_at, now.over_at, now.on_call)
                    """;

    static final String TAKE_AWAY =
            """
            delete from rostered_day using roster
            where roster.roster_id = rostered_day.roster_id and roster.unit_id = :unit and roster.month = :month
            """;

    static final String PUT =
            DAYS
                    + """
                    insert into rostered_day (agency_id, person_id, date, roster_id, shift_code, starts_at, ends_at, over_at,
                                              break_minutes, on_call)
                    select platform.agency(), person_id, date, :roster, shift_code, starts_at, ends_at, over_at,
                           break_minutes, on_call
                    from now
                    """;

    private static final String HOURS =
            """
            select person_id, count(shift_code) filter (where not on_call) as shifts,
                   coalesce(sum(extract(epoch from ends_at - starts_at) / 60 - break_minutes)
                                filter (where not on_call), 0)::bigint as minutes,
                   count(*) filter (where on_call) as on_call_shifts,
                   coalesce(sum(extract(epoch from ends_at - starts_at) / 60)
                                filter (where on_call), 0)::bigint as on_call_minutes
            from %s where roster_id = :roster and person_id > :after
            group by person_id order by person_id limit :limit
            """;

    /** As it was written. */
    static final String HOURS_WRITTEN = HOURS.formatted("roster_entry");

    /** As it counts, changes of turns among it. */
    static final String HOURS_IN_FORCE = HOURS.formatted("rostered_day");

    static final String DAYS_IN_FORCE =
            """
            select person_id, date from rostered_day
            where roster_id = :roster and person_id = any(:people) order by person_id, date
            """;

    private RosterSql() {}
}
