-- A whole day off without leave, by izin of the superior: asked for like a forgotten punch, and confirmed of the day.
alter table attendance_request
    drop constraint attendance_request_kind_check,
    add constraint attendance_request_kind_check
        check (kind in ('LUPA_PRESENSI', 'TERMINAL_RUSAK', 'IZIN_TERLAMBAT', 'IZIN_PULANG_CEPAT', 'IZIN_KELUAR',
                        'IZIN_SEHARI', 'WFA'));
alter table day_confirmation
    drop constraint day_confirmation_kind_check,
    drop constraint day_confirmation_check,
    add constraint day_confirmation_kind_check
        check (kind in ('ARRIVED', 'LEFT', 'NOTED_ARRIVAL', 'NOTED_DEPARTURE', 'MAY_ARRIVE', 'MAY_LEAVE', 'ELSEWHERE',
                        'EXCUSED', 'EXCUSED_PAID')),
    add constraint day_confirmation_check
        check (at is not null
               or kind in ('NOTED_ARRIVAL', 'NOTED_DEPARTURE', 'ELSEWHERE', 'EXCUSED', 'EXCUSED_PAID'));
