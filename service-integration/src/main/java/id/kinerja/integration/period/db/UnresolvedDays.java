package id.kinerja.integration.period.db;

/** The days that keep a month's periods from closing, as statements read them. */
final class UnresolvedDays {

    /**
     * A day counts where its person has his primary assignment; one that was resolved for another
     * unit, or while it still ran, has to be resolved again. Not so one that stands in a closed
     * period: what was kept for a unit that is closed stays there wherever its person is now, and
     * of who was brought in too late for it a correction says what there is to say. Every table is
     * bound to the month by its own date: behind the wall, which is no index's business, a join by
     * person and date reads all days ever.
     */
    static final String OF_MONTH =
            """
            from assignment
            join service_period served on served.person_id = assignment.person_id and serves
            cross join lateral generate_series(
                greatest(assignment.valid_from, served.valid_from, :from::date),
                least(assignment.valid_to, served.valid_to, :to::date), interval '1 day') as due (date)
            left join attendance_day resolved
                on resolved.person_id = assignment.person_id and resolved.date = due.date::date
                and resolved.date between :from::date and :to::date and resolved.status <> 'INCOMPLETE'
            left join attendance_period closed
                on closed.unit_id = resolved.unit_id and closed.month = :month and closed.state = 'CLOSED'
            left join attendance_correction noted
                on noted.person_id = assignment.person_id and noted.date = due.date::date and noted.number = 1
                and noted.date between :from::date and :to::date and noted.unit_id = assignment.unit_id
            left join (select distinct person_id, date from stale_day where date between :from::date and :to::date) stale
                on stale.person_id = assignment.person_id and stale.date = due.date::date
            where is_primary
              and (stale.person_id is not null
                   or (resolved.person_id is null and noted.person_id is null)
                   or (resolved.unit_id <> assignment.unit_id and closed.unit_id is null))
            """;

    private UnresolvedDays() {}
}
