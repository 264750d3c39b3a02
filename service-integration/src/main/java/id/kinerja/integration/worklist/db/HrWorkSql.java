package id.kinerja.integration.worklist.db;

import id.kinerja.integration.attendance.db.DoubtfulDays;

/** What is asked of the agency in scope; each question counts or lists no more than is wanted. */
final class HrWorkSql {

    static final String COUNTS =
            """
            select 'CLOCK_WRONG' as kind, count(*) as number from (
                select from terminal
                where agency_id = platform.agency() and state = 'ACTIVE' and abs(clock_drift_seconds) > :tolerated
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'DAYS_STUCK', count(*) from (
                select from stale_day stuck
                where stuck.agency_id = platform.agency() and stuck_since is not null
                  and (:wholeAgency or exists (
                      select from assignment place
                      where place.person_id = stuck.person_id and is_primary and valid_from <= stuck.date
                        and (valid_to is null or valid_to >= stuck.date) and unit_id = any(:units)))
                limit :limit) one
            union all
            select 'DAYS_DOUBTFUL', count(*) from (
                select from attendance_day away
                where away.agency_id = platform.agency() and away.date >= :since and {doubtful}
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'TERMINAL_UNREGISTERED', count(*) from (
                select from pending_terminal
                where :wholeAgency and last_seen > clock_timestamp() - interval '7 days'
                  and (select count(*) from agencies_of_installation()) = 1
                limit :limit) one
            union all
            select 'CLOUD_PULL_FAILED', count(*) from (
                select from cloud_pull failed join terminal using (agency_id, serial_number)
                where failed.agency_id = platform.agency() and failed.state = 'FAILED'
                  and failed.ended_at > clock_timestamp() - interval '30 days'
                  and not exists (
                      select from cloud_pull later
                      where later.agency_id = failed.agency_id and later.serial_number = failed.serial_number
                        and later.pull_id > failed.pull_id and later.state in ('DONE', 'WAITING')
                        and later.first_day <= failed.next_day and later.last_day >= failed.last_day)
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'WEBHOOK_REJECTED', count(*) from (
                select from webhook_delivery
                where :wholeAgency and agency_id = platform.agency() and state = 'REJECTED' limit :limit) one
            union all
            select 'NOTICE_FAILED', count(*) from (
                select from notice_delivery
                where :wholeAgency and agency_id = platform.agency() and state = 'FAILED'
                  and queued_at > clock_timestamp() - interval '7 days' limit :limit) one
            union all
            select 'LINES_PUT_ASIDE', count(*) from (
                select from quarantined_line join terminal using (agency_id, serial_number)
                where agency_id = platform.agency() and settled_at is null
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'NO_ASSESSOR', count(*) from (
                select from assignment place
                join service_period served on served.person_id = place.person_id and serves
                    and served.valid_from <= :today and (served.valid_to is null or served.valid_to >= :today)
                where place.agency_id = platform.agency() and is_primary and place.valid_from <= :today
                  and (place.valid_to is null or place.valid_to >= :today)
                  and (:wholeAgency or unit_id = any(:units))
                  and not exists (select from assessor where assessor.assignment_id = place.assignment_id
                                  and assessor.valid_from <= :today
                                  and (assessor.valid_to is null or assessor.valid_to >= :today)
                                  and not has_left(coalesce(instead_of_id, assessor_id), :today)
                                  and not in_conflict(assessor_id, place.person_id, :today))
                limit :limit) one
            union all
            select 'SIASN_UNANSWERED', count(*) from (
                select from siasn_answer
                where :wholeAgency and agency_id = platform.agency() and fault is not null limit :limit) one
            union all
            select 'SIASN_DRIFTED', count(*) from (
                select from siasn_answer
                where :wholeAgency and agency_id = platform.agency() and drift <> '{}' limit :limit) one
            union all
            select 'SIASN_REJECTED', count(*) from (
                select from siasn_delivery delivery
                where delivery.agency_id = platform.agency() and state = 'REJECTED'
                  and (:wholeAgency or exists (
                      select from assignment place
                      where place.person_id = delivery.person_id and is_primary and valid_from <= :today
                        and (valid_to is null or valid_to >= :today) and unit_id = any(:units)))
                limit :limit) one
            """
                    .replace("{doubtful}", DoubtfulDays.IS_DOUBTFUL);

    /** Whoever punches at the terminal and serves; who has left keeps his enrolment. */
    private static final String ENROLLED =
            """
            from enrolment who join service_period served
                on served.agency_id = who.agency_id and served.person_id = who.person_id and serves
                and served.valid_from <= :today and (served.valid_to is null or served.valid_to >= :today)
            where who.agency_id = platform.agency() and who.serial_number = silent.serial_number
              and who.valid_from <= :today and (who.valid_to is null or who.valid_to >= :today)
            """;

    // Whoever goes by a roster is at work in his turn alone. Of the others some stand for all,
    // since those who punch at one place mostly keep the same hours.
    static final String SILENT =
            """
            select exists (
                       select {enrolled}
                         and exists (select from rostered_day turn
                                     where turn.agency_id = who.agency_id and turn.person_id = who.person_id
                                       and turn.date between :today::date - 1 and :today::date and not turn.on_call
                                       and :now::timestamptz at time zone silent.zone between starts_at and ends_at))
                       as on_turn,
                   case when exists (select {enrolled})
                   then array(
                       select who.person_id {enrolled}
                         and not exists (select from rostered_day turn
                                         where turn.agency_id = platform.agency()
                                           and turn.person_id = who.person_id and turn.date = :today)
                       order by who.person_id limit :some)
                   else array(
                       select person_id from assignment place
                       where place.agency_id = platform.agency() and is_primary and valid_from <= :today
                         and (valid_to is null or valid_to >= :today)
                         and (silent.unit_id is null or place.unit_id = silent.unit_id)
                       order by person_id limit :some)
                   end as people,
                   exists (select {enrolled}) as has_people
            from terminal silent
            where agency_id = platform.agency() and kind <> 'FILE' and state = 'ACTIVE'
              and (last_seen is null
                   or last_seen < clock_timestamp()
                                  - case kind when 'ADMS' then interval '1 hour' else interval '3 days' end)
              and (:wholeAgency or unit_id = any(:units))
            limit :limit
            """
                    .replace("{enrolled}", ENROLLED);

    static final String DOUBTFUL_DAYS =
            """
            select person_id, date, flags from attendance_day away
            where away.agency_id = platform.agency() and away.date >= :since and {doubtful}
              and (:until::date is null or away.date <= :until::date)
              and (:date::date is null or (date, person_id) > (:date::date, :person::uuid))
              and (:wholeAgency or unit_id = any(:units))
            order by date, person_id limit :limit
            """
                    .replace("{doubtful}", DoubtfulDays.IS_DOUBTFUL);

    static final String STUCK_DAYS =
            """
            select person_id, date, stuck_since, stuck_because from stale_day stuck
            where stuck.agency_id = platform.agency() and stuck_since is not null
              and (:person::uuid is null or (person_id, date) > (:person::uuid, :date::date))
              and (:wholeAgency or exists (
                  select from assignment place
                  where place.person_id = stuck.person_id and is_primary and valid_from <= stuck.date
                    and (valid_to is null or valid_to >= stuck.date) and unit_id = any(:units)))
            order by person_id, date limit :limit
            """;

    // They belong to nobody yet: of several agencies nobody may know what knocks for another.
    static final String UNREGISTERED =
            """
            select serial_number, first_seen, last_seen from pending_terminal
            where last_seen > clock_timestamp() - interval '7 days'
              and (select count(*) from agencies_of_installation()) = 1
            order by last_seen desc, serial_number limit :limit
            """;

    static final String TASKS =
            """
            select kind, count(*) as number from (
                select kind from inbox_task
                where agency_id = platform.agency() and open and role = :role and service <> all(:off)
                  and (:reader::uuid is null or about_id is distinct from :reader::uuid)
                  and (:wholeAgency or unit_id = any(:units))) task
            group by kind order by kind
            """;

    // Whoever goes by a roster may have punched that day for the shift of the night before.
    static final String MAY_BE_UNSEEN =
            """
            select person_id from assignment place
            where place.agency_id = platform.agency() and is_primary and valid_from <= :day
              and (valid_to is null or valid_to >= :day)
              and (:wholeAgency or unit_id = any(:units))
              and (:after::uuid is null or person_id > :after::uuid)
              and (not exists (select from punch where punch.person_id = place.person_id
                               and device_time >= :from and device_time < :until)
                   or exists (select from rostered_day rostered
                              where rostered.person_id = place.person_id and rostered.date = :day))
            order by person_id limit :limit
            """;

    private HrWorkSql() {}
}
