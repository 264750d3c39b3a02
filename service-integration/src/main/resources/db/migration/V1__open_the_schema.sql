grant usage on schema public to ${app};
