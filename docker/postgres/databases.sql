-- Made from the launcher; write it anew with -Dk8s.write=true, see CONTRIBUTING.md.
-- Run by the image when its volume is empty.
\getenv integration_owner KINERJA_SECRET_INTEGRATION_OWNER
create role integration_owner login nobypassrls password :'integration_owner';
\getenv integration_app KINERJA_SECRET_INTEGRATION_APP
create role integration_app login nobypassrls password :'integration_app';
\getenv integration_relay KINERJA_SECRET_INTEGRATION_RELAY
create role integration_relay login nobypassrls password :'integration_relay';
\getenv integration_sealer KINERJA_SECRET_INTEGRATION_SEALER
create role integration_sealer login nobypassrls password :'integration_sealer';
\getenv skp_owner KINERJA_SECRET_SKP_OWNER
create role skp_owner login nobypassrls password :'skp_owner';
\getenv skp_app KINERJA_SECRET_SKP_APP
create role skp_app login nobypassrls password :'skp_app';
\getenv skp_relay KINERJA_SECRET_SKP_RELAY
create role skp_relay login nobypassrls password :'skp_relay';
\getenv skp_sealer KINERJA_SECRET_SKP_SEALER
create role skp_sealer login nobypassrls password :'skp_sealer';
\getenv activity_owner KINERJA_SECRET_ACTIVITY_OWNER
create role activity_owner login nobypassrls password :'activity_owner';
\getenv activity_app KINERJA_SECRET_ACTIVITY_APP
create role activity_app login nobypassrls password :'activity_app';
\getenv activity_relay KINERJA_SECRET_ACTIVITY_RELAY
create role activity_relay login nobypassrls password :'activity_relay';
\getenv activity_sealer KINERJA_SECRET_ACTIVITY_SEALER
create role activity_sealer login nobypassrls password :'activity_sealer';
\getenv evaluation_owner KINERJA_SECRET_EVALUATION_OWNER
create role evaluation_owner login nobypassrls password :'evaluation_owner';
\getenv evaluation_app KINERJA_SECRET_EVALUATION_APP
create role evaluation_app login nobypassrls password :'evaluation_app';
\getenv evaluation_relay KINERJA_SECRET_EVALUATION_RELAY
create role evaluation_relay login nobypassrls password :'evaluation_relay';
\getenv evaluation_sealer KINERJA_SECRET_EVALUATION_SEALER
create role evaluation_sealer login nobypassrls password :'evaluation_sealer';
\getenv tukin_owner KINERJA_SECRET_TUKIN_OWNER
create role tukin_owner login nobypassrls password :'tukin_owner';
\getenv tukin_app KINERJA_SECRET_TUKIN_APP
create role tukin_app login nobypassrls password :'tukin_app';
\getenv tukin_relay KINERJA_SECRET_TUKIN_RELAY
create role tukin_relay login nobypassrls password :'tukin_relay';
\getenv tukin_sealer KINERJA_SECRET_TUKIN_SEALER
create role tukin_sealer login nobypassrls password :'tukin_sealer';
\getenv keycloak KINERJA_SECRET_KEYCLOAK
create role keycloak login nobypassrls password :'keycloak';
\connect postgres
create database integration owner integration_owner;
\connect integration
create extension if not exists btree_gist;
alter schema public owner to integration_owner;
revoke all on schema public from public;
comment on database integration is 'set up';
\connect postgres
create database skp owner skp_owner;
\connect skp
create extension if not exists btree_gist;
alter schema public owner to skp_owner;
revoke all on schema public from public;
comment on database skp is 'set up';
\connect postgres
create database activity owner activity_owner;
\connect activity
create extension if not exists btree_gist;
alter schema public owner to activity_owner;
revoke all on schema public from public;
comment on database activity is 'set up';
\connect postgres
create database evaluation owner evaluation_owner;
\connect evaluation
create extension if not exists btree_gist;
alter schema public owner to evaluation_owner;
revoke all on schema public from public;
comment on database evaluation is 'set up';
\connect postgres
create database tukin owner tukin_owner;
\connect tukin
create extension if not exists btree_gist;
alter schema public owner to tukin_owner;
revoke all on schema public from public;
comment on database tukin is 'set up';
\connect postgres
create database keycloak owner keycloak;
\connect keycloak
create extension if not exists btree_gist;
alter schema public owner to keycloak;
revoke all on schema public from public;
comment on database keycloak is 'set up';
