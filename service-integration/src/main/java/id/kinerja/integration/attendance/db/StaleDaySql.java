package id.kinerja.integration.attendance.db;

/**
 * How days are marked to be resolved again, each by one statement. A mark is a row of its own, so
 * that whoever marks a day waits for nobody who has just marked or resolves it: it stays until
 * somebody has taken it who has seen the reason.
 */
final class StaleDaySql {

    // Asked day by day, so that of each no more than one entry of an index is read.
    static final String WHERE_OTHERS_HAVE_THEIRS =
            """
            with due as materialized (
                select day.date::date as date
                from generate_series(:from::date, :to::date, interval '1 day') as day (date)
                where (select true from attendance_day kept where kept.date = day.date::date limit 1))
            insert into stale_day (agency_id, person_id, date)
            select distinct platform.agency(), person_id, due.date
            from unnest(:people::uuid[], :froms::date[], :tos::date[]) as placed (person_id, first, last)
            join service_period using (person_id)
            join due on due.date >= greatest(placed.first, valid_from)
                and due.date <= least(placed.last, valid_to, :to::date)
            where serves
            order by person_id, date
            """;

    // A day that is being resolved at this moment is still seen to wait.
    static final String KEPT =
            """
            with placed as (
                select * from unnest(:people::uuid[], :froms::date[], :tos::date[]) as placed (person_id, first, last)
            )
            insert into stale_day (agency_id, person_id, date)
            select platform.agency(), person_id, date
            from (select kept.person_id, kept.date from placed join attendance_day kept using (person_id)
                  where kept.date >= greatest(placed.first, :since) and (last is null or kept.date <= last)
                  union
                  select noted.person_id, noted.date from placed join attendance_correction noted using (person_id)
                  where noted.date >= greatest(placed.first, :since) and (last is null or noted.date <= last)
                  union
                  select waiting.person_id, waiting.date from placed join stale_day waiting using (person_id)
                  where waiting.date >= greatest(placed.first, :since) and (last is null or waiting.date <= last)) days
            order by person_id, date
            """;

    static final String ADD =
            """
            insert into stale_day (agency_id, person_id, date)
            select distinct platform.agency(), person_id, date
            from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            order by person_id, date
            """;

    static final String ADD_WITH_NEIGHBOURS =
            """
            with day as (
                select person_id, date from unnest(:people::uuid[], :dates::date[]) as day (person_id, date))
            insert into stale_day (agency_id, person_id, date)
            select platform.agency(), person_id, date
            from (select person_id, date from day
                  union
                  select beside.person_id, beside.date
                  from day join rostered_day beside on beside.person_id = day.person_id
                      and beside.date >= day.date - 1 and beside.date <= day.date + 1
                  where (beside.date < day.date and beside.ends_at > day.date - :reach::interval)
                     or (beside.date > day.date and beside.starts_at < beside.date + :reach::interval)
                  union
                  select ordered.person_id, day.date - 1
                  from day join overtime_order_person ordered on ordered.person_id = day.person_id
                      and ordered.agency_id = platform.agency()
                      and ordered.from_time >= day.date - 1 and ordered.from_time < day.date
                  where ordered.holds and ordered.to_time > day.date - :reach::interval) touched
            order by person_id, date
            """;

    static final String ADD_DUE =
            """
            insert into stale_day (agency_id, person_id, date)
            select distinct platform.agency(), due.person_id, due.date
            from unnest(:people::uuid[], :dates::date[]) as due (person_id, date)
            join service_period served on served.person_id = due.person_id and serves
            where due.date >= valid_from and (valid_to is null or due.date <= valid_to)
              and (due.date <= :today
                   or exists (select from attendance_day kept
                              where kept.person_id = due.person_id and kept.date = due.date)
                   or exists (select from stale_day waiting
                              where waiting.person_id = due.person_id and waiting.date = due.date))
            order by due.person_id, due.date
            """;

    static final String ADD_ENDED =
            """
            insert into stale_day (agency_id, person_id, date)
            select platform.agency(), served.person_id, due.date::date
            from service_period served
            cross join generate_series(:from::date, :to::date, interval '1 day') as due (date)
            left join rostered_day rostered
                on rostered.person_id = served.person_id and rostered.date = due.date::date
                and rostered.over_at > :now
            where serves and due.date >= valid_from and (valid_to is null or due.date <= valid_to)
              and rostered.person_id is null
            order by served.person_id, due.date
            """;

    static final String ADD_OF_ENDED_SHIFTS =
            """
            insert into stale_day (agency_id, person_id, date)
            select agency_id, person_id, date from rostered_day
            where over_at > :after and over_at <= :until and ends_at >= date + 1
            order by person_id, date
            """;

    // A day that is being resolved at this moment is still seen to wait.
    private static final String OVER_OR_AHEAD_OF_ITS_TIME =
            """
            where serves and due.date >= served.valid_from and (served.valid_to is null or due.date <= served.valid_to)
              and (due.date <= :today
                   or exists (select from attendance_day kept
                              where kept.person_id = served.person_id and kept.date = due.date)
                   or exists (select from stale_day waiting
                              where waiting.person_id = served.person_id and waiting.date = due.date))
            order by served.person_id, due.date
            """;

    static final String ADD_CHANGED =
            """
            insert into stale_day (agency_id, person_id, date)
            select platform.agency(), served.person_id, due.date
            from service_period served cross join unnest(:dates::date[]) as due (date)
            """
                    + OVER_OR_AHEAD_OF_ITS_TIME;

    static final String ADD_CHANGED_BELOW =
            """
            with recursive below (unit_id, from_date, to_date) as (
                select unit_id, date '0001-01-01', date '9999-12-31' from unit where unit_id = :unit
                union
                select under.unit_id, greatest(below.from_date, under.from_date), least(below.to_date, under.to_date)
                from unit_parent under join below on under.parent_unit_id = below.unit_id
                    and under.from_date <= below.to_date and under.to_date >= below.from_date
            )
            insert into stale_day (agency_id, person_id, date)
            select distinct platform.agency(), served.person_id, due.date
            from below join assignment placed using (unit_id)
            join unnest(:dates::date[]) as due (date) on due.date between below.from_date and below.to_date
            join service_period served on served.person_id = placed.person_id
                and placed.is_primary and due.date >= placed.valid_from
                and (placed.valid_to is null or due.date <= placed.valid_to)
            """
                    + OVER_OR_AHEAD_OF_ITS_TIME;

    /**
     * Two who resolve at once never have the same person's days: the later one to write might have
     * read the facts before the other. People are held by the hash of their id, so that a batch
     * holds a bounded number of locks however many they are.
     */
    private static final String HELD =
            "pg_try_advisory_xact_lock(hashtext(platform.agency()::text), uuid_hash(person_id) & 511)";

    private static final String OFF_THE_LIST =
            """
            delete from stale_day using (select distinct person_id, date from held) held
            where stale_day.person_id = held.person_id and stale_day.date = held.date
            returning stale_day.person_id, stale_day.date
            """;

    // Held in their order, and no more than are taken: that of a volatile condition outside of an
    // ordered subquery the planner must keep.
    static final String TAKE_FIRST =
            """
            with held as materialized (
                select person_id, date
                from (select person_id, date from stale_day where stuck_since is null order by mark_id) waiting
                where {held} limit :limit)
            """
                            .replace("{held}", HELD)
                    + OFF_THE_LIST;

    static final String TAKE_THESE =
            """
            with held as materialized (
                select person_id, date
                from (select distinct waiting.person_id, waiting.date
                      from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
                      join stale_day waiting on waiting.person_id = day.person_id and waiting.date = day.date
                      where stuck_since is null
                      order by waiting.person_id, waiting.date) waiting
                where {held})
            """
                            .replace("{held}", HELD)
                    + OFF_THE_LIST;

    // One row is left of all marks of the day.
    static final String SET_ASIDE =
            """
            with day as (
                select person_id, date from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)),
            gone as (
                delete from stale_day using day
                where stale_day.person_id = day.person_id and stale_day.date = day.date
                returning 1)
            insert into stale_day (agency_id, person_id, date, stuck_since, stuck_because)
            select platform.agency(), person_id, date, clock_timestamp(), :because
            from day where exists (select from gone)
            """;

    private StaleDaySql() {}
}
