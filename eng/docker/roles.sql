-- Run by the superuser in a clinic's new database, again for each further one. clinic_owner owns and migrates; clinic_app, as which the
-- program runs, reads and writes rows, and may not create, alter or truncate. The passwords serve the demo only: a real clinic sets its own.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clinic_owner') THEN
        CREATE ROLE clinic_owner;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clinic_app') THEN
        CREATE ROLE clinic_app;
    END IF;
    EXECUTE format('ALTER DATABASE %I OWNER TO clinic_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO clinic_app', current_database());
END $$;
ALTER ROLE clinic_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD 'only-for-the-demo-on-this-machine';
ALTER ROLE clinic_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD 'only-for-the-demo-on-this-machine';

CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER SCHEMA public OWNER TO clinic_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO clinic_app;
ALTER DEFAULT PRIVILEGES FOR ROLE clinic_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO clinic_app;
ALTER DEFAULT PRIVILEGES FOR ROLE clinic_owner IN SCHEMA public GRANT USAGE ON SEQUENCES TO clinic_app;
