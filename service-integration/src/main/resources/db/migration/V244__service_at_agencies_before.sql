-- Since when somebody who came from another agency has served without a break, there and before too.
alter table person add column serves_since date;
