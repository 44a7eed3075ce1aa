-- The roles and the database, on a PostgreSQL of your own. Run it once as a superuser:
--   psql -v owner_password=... -v app_password=... -f deploy/roles.sql
create role k9_owner login password :'owner_password';
create role k9_app login password :'app_password';
create role k9_auditor nologin;
create database k9 owner k9_owner encoding 'UTF8' template template0;
revoke all on database k9 from public;
grant connect on database k9 to k9_app, k9_auditor;
