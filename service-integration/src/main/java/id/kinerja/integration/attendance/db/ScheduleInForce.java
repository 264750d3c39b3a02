package id.kinerja.integration.attendance.db;

/** By which schedule days go, as statements ask it for many at once. */
final class ScheduleInForce {

    /**
     * Common tables behind {@code with recursive} and one named {@code day (person_id, date)}:
     * {@code place}, where each person has his primary assignment on that day, if he serves then,
     * and {@code said}, the schedule that is said of him, or of the nearest unit above him that
     * day, or of the agency, with the version that holds on that day. Of a day without a version
     * nothing is said, and who is further away is asked; where nobody says anything, {@code code}
     * is absent and the hours of the republic hold. Each day with a place stands in {@code said}
     * once, so that nothing has to join the two: the planner can't know how many there are, and
     * would compare each with each.
     */
    static final String TABLES =
            """
            place as materialized (
                select day.person_id, day.date, assignment.unit_id
                from day
                join assignment on assignment.person_id = day.person_id and is_primary
                    and assignment.valid_from <= day.date
                    and (assignment.valid_to is null or assignment.valid_to >= day.date)
                join service_period served on served.person_id = day.person_id and serves
                    and served.valid_from <= day.date
                    and (served.valid_to is null or served.valid_to >= day.date)
            ),
            above (unit_id, over_id, steps, from_date, to_date) as (
                select distinct unit_id, unit_id, 1, date '0001-01-01', date '9999-12-31' from place
                union all
                select above.unit_id, stands.parent_unit_id, steps + 1, greatest(above.from_date, stands.from_date),
                       least(above.to_date, stands.to_date)
                from above join unit_parent stands on stands.unit_id = above.over_id
                    and stands.from_date <= above.to_date and stands.to_date >= above.from_date
            ),
            named as (
                select place.person_id, place.date, place.unit_id, assigned.assignment_id, assigned.code, 0 as steps
                from place join schedule_assignment assigned on assigned.person_id = place.person_id
                    and assigned.from_date <= place.date and assigned.to_date >= place.date
                union all
                select place.person_id, place.date, place.unit_id, assigned.assignment_id, assigned.code, above.steps
                from place join above on above.unit_id = place.unit_id
                    and above.from_date <= place.date and above.to_date >= place.date
                join schedule_assignment assigned on assigned.unit_id = above.over_id
                    and assigned.from_date <= place.date and assigned.to_date >= place.date
                union all
                select place.person_id, place.date, place.unit_id, assigned.assignment_id, assigned.code, 1000000
                from place join schedule_assignment assigned
                    on assigned.person_id is null and assigned.unit_id is null
                    and assigned.from_date <= place.date and assigned.to_date >= place.date
            ),
            said as materialized (
                select distinct on (person_id, date) person_id, date, unit_id, assignment_id, code, version
                from (select named.person_id, named.date, named.unit_id, named.assignment_id, named.code, span.version,
                             named.steps
                      from named join work_schedule_span span on span.code = named.code
                          and span.from_date <= named.date and span.to_date >= named.date
                      union all
                      select person_id, date, unit_id, null::uuid, null::text, null::int, 2000000 from place) candidate
                order by person_id, date, steps
            )
            """;

    /**
     * Behind {@link #TABLES}: {@code off (unit_id, date)}, by which days whole units are off by a
     * decree of their own or of one above them that day. Asked for as a set, it is gathered once
     * and looked up by each day; joined, the planner, which can't know how many there are, would
     * compare each with each.
     */
    static final String OFF =
            """
            , off as materialized (
                select above.unit_id, regional.date
                from above join unit_holiday regional on regional.unit_id = above.over_id
                    and regional.date between (select min(date) from day) and (select max(date) from day)
                    and regional.date >= above.from_date and regional.date <= above.to_date
            )
            """;

    private ScheduleInForce() {}
}
