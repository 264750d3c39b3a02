package id.kinerja.integration.overtime.db;

/** When those whom orders name came and left, by their punches. */
final class SeenSql {

    // 255 is a punch of which the terminal doesn't say whether he came or left.
    static final String PAIR =
            """
            cross join lateral (
                select max(device_time) as at from punch
                where punch.person_id = named.person_id and status in (0, 4, 255)
                  and device_time > named.from_time - interval '16 hours' and device_time < named.to_time) came
            cross join lateral (
                select min(device_time) as at from punch
                where punch.person_id = named.person_id and status in (1, 5, 255)
                  and device_time > greatest(came.at, named.from_time)
                  and device_time < named.to_time + :latest::interval) gone
            """;

    static final String IS_ONE =
            """
            came.at is not null and gone.at is not null
              and not exists (select from punch
                              where punch.person_id = named.person_id and status in (1, 5)
                                and device_time > came.at and device_time < named.from_time)
            """;

    private SeenSql() {}
}
