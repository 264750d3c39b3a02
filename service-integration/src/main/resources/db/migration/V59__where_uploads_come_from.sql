-- A serial number is all that a terminal shows, so where an upload came from is evidence: the address
-- that the gateway saw, and what it said beside the body. Of uploads from before nothing is known.
alter table raw_upload
    add column source     text,
    add column query      text,
    add column user_agent text;
