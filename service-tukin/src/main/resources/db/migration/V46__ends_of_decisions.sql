-- The last day on which a decision counts, where its decree names one; those told before this column have none.
alter table discipline_fact add effective_to date;
