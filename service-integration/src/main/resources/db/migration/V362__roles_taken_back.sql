-- A role that hasn't begun was never held by anybody; the audit trail keeps that it was given.
grant delete on granted to ${app};
