-- The program's own role: it reads and writes rows, and may not alter, truncate or create.
create role clinic_app login nosuperuser nocreatedb nocreaterole password 'only-for-the-demo-on-this-machine';
create extension if not exists btree_gist;
alter schema public owner to clinic_owner;
revoke all on schema public from public;
grant usage on schema public to clinic_app;
alter default privileges for role clinic_owner in schema public grant select, insert, update, delete on tables to clinic_app;
alter default privileges for role clinic_owner in schema public grant usage on sequences to clinic_app;
