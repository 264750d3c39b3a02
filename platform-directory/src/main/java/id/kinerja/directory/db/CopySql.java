package id.kinerja.directory.db;

/**
 * The statements that keep the copy; each passes over what is not newer. Those of people and
 * assignments give back what was there, all of it absent where it was not known.
 */
final class CopySql {

    static final String AGENCIES =
            """
            insert into directory.agency as kept
                (agency_id, code, name, kind, zone, clock_offset_seconds, cut_offs, services_off, epoch, revision)
            select * from unnest(:ids::uuid[], :codes::text[], :names::text[], :kinds::text[], :zones::text[],
                                 :offsets::bigint[], :cutOffs::jsonb[], :servicesOff::jsonb[],
                                 :epochs::bigint[], :revisions::bigint[])
            on conflict (agency_id) do update
            set code = excluded.code, name = excluded.name, kind = excluded.kind, zone = excluded.zone,
                clock_offset_seconds = excluded.clock_offset_seconds,
                cut_offs = excluded.cut_offs, services_off = excluded.services_off,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    static final String UNITS =
            """
            insert into directory.unit as kept
                (agency_id, unit_id, code, name, parent_unit_id, zone, kode_satker, during, epoch, revision)
            select * from unnest(:agencies::uuid[], :ids::uuid[], :codes::text[], :names::text[], :parents::uuid[],
                                 :zones::text[], :satkers::text[], :during::daterange[],
                                 :epochs::bigint[], :revisions::bigint[])
            on conflict (unit_id) do update
            set code = excluded.code, name = excluded.name, parent_unit_id = excluded.parent_unit_id,
                zone = excluded.zone, kode_satker = excluded.kode_satker, during = excluded.during,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    /** A number of any kind stands in {@code nip}. */
    static final String PEOPLE =
            """
            insert into directory.person as kept
                (agency_id, person_id, nip, name, jenis_pegawai, golongan, kinds, epoch, revision)
            select * from unnest(:agencies::uuid[], :ids::uuid[], :nips::text[], :names::text[], :kinds::text[],
                                 :golongan::text[], :dated::jsonb[], :epochs::bigint[], :revisions::bigint[])
            on conflict (person_id) do update
            set nip = excluded.nip, name = excluded.name, jenis_pegawai = excluded.jenis_pegawai,
                golongan = excluded.golongan, kinds = excluded.kinds,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            returning new.person_id as newer, old.*
            """;

    static final String TAKE_STATUSES =
            """
            delete from directory.person_status where person_id = any(:people)
            returning person_id, code, stage, lower(during) as valid_from, upper(during) - 1 as valid_to
            """;

    static final String STATUSES =
            """
            insert into directory.person_status (agency_id, person_id, code, during, stage)
            select * from unnest(:agencies::uuid[], :people::uuid[], :codes::text[], :during::daterange[],
                                 :stages::text[])
            """;

    static final String ASSIGNMENTS =
            """
            insert into directory.assignment as kept
                (agency_id, assignment_id, person_id, unit_id, position_code, position_name, jenis_jabatan,
                 kelas_jabatan, penugasan, is_primary, leads_unit, during, epoch, revision)
            select * from unnest(:agencies::uuid[], :ids::uuid[], :people::uuid[], :units::uuid[], :codes::text[],
                                 :names::text[], :kinds::text[], :kelas::int[], :penugasan::text[],
                                 :primaries::boolean[], :leads::boolean[], :during::daterange[],
                                 :epochs::bigint[], :revisions::bigint[])
            on conflict (assignment_id) do update
            set person_id = excluded.person_id, unit_id = excluded.unit_id, position_code = excluded.position_code,
                position_name = excluded.position_name, jenis_jabatan = excluded.jenis_jabatan,
                kelas_jabatan = excluded.kelas_jabatan, penugasan = excluded.penugasan,
                is_primary = excluded.is_primary, leads_unit = excluded.leads_unit, during = excluded.during,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            returning new.assignment_id as newer, old.*,
                      lower(old.during) as valid_from, upper(old.during) - 1 as valid_to
            """;

    static final String TAKE_ASSESSORS =
            """
            delete from directory.assessor where assignment_id = any(:assignments)
            returning assignment_id, assessor_id, lower(during) as valid_from, upper(during) - 1 as valid_to
            """;

    static final String ASSESSORS =
            """
            insert into directory.assessor (agency_id, assignment_id, assessor_id, during)
            select * from unnest(:agencies::uuid[], :assignments::uuid[], :assessors::uuid[], :during::daterange[])
            """;

    static final String GRANTS =
            """
            insert into directory.granted as kept
                (agency_id, grant_id, person_id, role, unit_id, during, epoch, revision)
            select * from unnest(:agencies::uuid[], :ids::uuid[], :people::uuid[], :roles::text[], :units::uuid[],
                                 :during::daterange[], :epochs::bigint[], :revisions::bigint[])
            on conflict (grant_id) do update
            set person_id = excluded.person_id, role = excluded.role, unit_id = excluded.unit_id,
                during = excluded.during, epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    static final String DELEGATIONS =
            """
            insert into directory.delegation as kept
                (agency_id, delegation_id, official_id, delegate_id, acts, during, epoch, revision)
            select agency_id, delegation_id, official_id, delegate_id, string_to_array(acts, ','), during, epoch, revision
            from unnest(:agencies::uuid[], :ids::uuid[], :officials::uuid[], :delegates::uuid[], :acts::text[],
                        :during::daterange[], :epochs::bigint[], :revisions::bigint[])
                as told (agency_id, delegation_id, official_id, delegate_id, acts, during, epoch, revision)
            on conflict (delegation_id) do update
            set acts = excluded.acts, during = excluded.during, epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    static final String CONFLICTS =
            """
            insert into directory.conflict as kept
                (agency_id, conflict_id, official_id, person_id, during, epoch, revision)
            select * from unnest(:agencies::uuid[], :ids::uuid[], :officials::uuid[], :people::uuid[],
                                 :during::daterange[], :epochs::bigint[], :revisions::bigint[])
            on conflict (conflict_id) do update
            set during = excluded.during, epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    static final String CALENDAR =
            """
            insert into directory.calendar as kept (agency_id, year, epoch, revision)
            values (:agency, :year, :epoch, :revision)
            on conflict (agency_id, year) do update
            set epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    static final String HOLIDAYS =
            """
            insert into directory.holiday (agency_id, year, date, kind, name)
            select :agency, :year, * from unnest(:dates::date[], :kinds::text[], :names::text[])
            """;

    private CopySql() {}
}
