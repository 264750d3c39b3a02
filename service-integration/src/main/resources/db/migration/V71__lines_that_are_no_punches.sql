-- A line that nobody can make a punch of is dismissed by somebody, for a reason; it stays as it came.
alter table quarantined_line
    add column dismissed_by      uuid,
    add column dismissed_because text,
    add constraint dismissed_by_somebody_for_a_reason check (
        (dismissed_by is null) = (dismissed_because is null)
        and (dismissed_by is null or settled_at is not null));
grant update (dismissed_by, dismissed_because) on quarantined_line to ${app};
