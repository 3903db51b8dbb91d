-- Run once by the superuser in the empty database. clinic_owner owns and migrates; clinic_app, as which the program runs, reads and
-- writes rows, and may not create, alter or truncate. The passwords serve the demo only: a real clinic sets its own.
CREATE ROLE clinic_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD 'only-for-the-demo-on-this-machine';
CREATE ROLE clinic_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD 'only-for-the-demo-on-this-machine';

ALTER DATABASE clinic OWNER TO clinic_owner;
REVOKE ALL ON DATABASE clinic FROM PUBLIC;
GRANT CONNECT ON DATABASE clinic TO clinic_app;

CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER SCHEMA public OWNER TO clinic_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO clinic_app;
ALTER DEFAULT PRIVILEGES FOR ROLE clinic_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO clinic_app;
ALTER DEFAULT PRIVILEGES FOR ROLE clinic_owner IN SCHEMA public GRANT USAGE ON SEQUENCES TO clinic_app;
