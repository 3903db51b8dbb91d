using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>
/// The clinic's own library of exercises; what a client's record says about doing them at home; the sheets as printed; and what clients
/// tell from home.
/// </summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261127120000_TakeHome")]
internal sealed class TakeHome : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Library);
        migrationBuilder.Sql(Record);
        migrationBuilder.Sql(Sheets);
        migrationBuilder.Sql(FromHome);
    }

    private const string Library =
        """
        -- The clinic's wording of an exercise, or one of its own. The newest counts; none means as the program has it.
        create table exercise_versions (
            exercise_id varchar(20) not null,
            version integer not null,
            content jsonb not null,
            poses jsonb,
            saved_at timestamptz not null,
            saved_by uuid not null,
            saved_by_name varchar(100) not null,
            constraint pk_exercise_versions primary key (exercise_id, version),
            constraint ck_exercise_versions_version check (version >= 1),
            constraint ck_exercise_versions_id check (content->>'id' = exercise_id)
        );
        create trigger tr_exercise_versions_keep before update or delete on exercise_versions for each row execute function keep_row();

        create table hidden_exercises (
            exercise_id varchar(20) not null,
            hidden_at timestamptz not null,
            hidden_by uuid not null,
            constraint pk_hidden_exercises primary key (exercise_id)
        );

        create table exercise_packs (
            id uuid not null,
            user_id uuid,
            name varchar(60) not null,
            exercises jsonb not null,
            saved_at timestamptz not null,
            saved_by uuid not null,
            constraint pk_exercise_packs primary key (id)
        );
        create index ix_exercise_packs_user_id on exercise_packs (user_id);

        create table therapist_doses (
            user_id uuid not null,
            exercise_id varchar(20) not null,
            dose jsonb not null,
            saved_at timestamptz not null,
            constraint pk_therapist_doses primary key (user_id, exercise_id)
        );

        do
        $$
        begin
            if exists (select from pg_roles where rolname = 'clinic_app') then
                revoke update, delete, truncate on exercise_versions from clinic_app;
                grant select, insert on exercise_versions to clinic_app;
            end if;
        end
        $$;
        """;

    private const string Record =
        """
        create table client_flags (
            id uuid not null,
            client_id uuid not null,
            flag varchar(40) not null,
            note varchar(200),
            set_at timestamptz not null,
            set_by uuid not null,
            set_by_name varchar(100) not null,
            ended_at timestamptz,
            ended_by uuid,
            constraint pk_client_flags primary key (id),
            constraint fk_client_flags_client_id foreign key (client_id) references clients (id) on delete restrict,
            constraint ck_client_flags_ended check ((ended_at is null) = (ended_by is null))
        );
        create unique index ux_client_flags_client_id_flag on client_flags (client_id, flag) where ended_at is null;

        -- A flag is ended, once, and never changed: what was known of a client stays in her history.
        create function keep_client_flag() returns trigger language plpgsql as
        $$
        begin
            if tg_op = 'UPDATE' and old.ended_at is null and to_jsonb(new) - 'ended_at' - 'ended_by' = to_jsonb(old) - 'ended_at' - 'ended_by' then
                return new;
            end if;
            raise exception 'A flag is ended, not changed.' using errcode = 'restrict_violation', constraint = 'tr_client_flags_keep';
        end
        $$;
        create trigger tr_client_flags_keep before update or delete on client_flags for each row execute function keep_client_flag();
        create trigger tr_client_flags_trail after insert or update or delete on client_flags for each row execute function note_chart_write();

        -- Null where nobody asked; empty where she has nothing.
        alter table clients add column home_kit text[];
        drop trigger tr_clients_trail on clients;
        create trigger tr_clients_trail after update of handedness, body_build, home_kit on clients for each row execute function note_chart_write();
        """;

    private const string Sheets =
        """
        -- The PDF that was handed out. Made from the sheet, and kept so that every reprint is the same.
        create table sheet_files (
            sheet_id uuid not null,
            pdf bytea not null,
            sha256 bytea not null,
            engine varchar(30) not null,
            made_at timestamptz not null,
            constraint pk_sheet_files primary key (sheet_id),
            constraint fk_sheet_files_sheet_id foreign key (sheet_id) references sheets (id) on delete cascade,
            constraint ck_sheet_files_sha256 check (sha256 = sha256(pdf))
        );

        -- A draft's sheet may go with it, and so does its file; neither is ever changed.
        create function keep_sheet_file() returns trigger language plpgsql as
        $$
        begin
            if tg_op = 'DELETE' and not exists (select from sheets s where s.id = old.sheet_id) then
                return old;
            end if;
            raise exception 'A sheet stays as it was handed out.' using errcode = 'restrict_violation', constraint = 'tr_sheet_files_keep';
        end
        $$;
        create trigger tr_sheet_files_keep before update or delete on sheet_files for each row execute function keep_sheet_file();
        create trigger tr_sheets_keep before update on sheets for each row execute function keep_row();
        """;

    private const string FromHome =
        """
        create table home_days (
            sheet_id uuid not null,
            exercise integer not null,
            day date not null,
            is_done boolean not null,
            changed_at timestamptz not null,
            constraint pk_home_days primary key (sheet_id, exercise, day),
            constraint fk_home_days_sheet_id foreign key (sheet_id) references sheets (id) on delete cascade,
            constraint ck_home_days_exercise check (exercise between 1 and 6)
        );

        create table home_answers (
            id uuid not null,
            sheet_id uuid not null,
            visit_id uuid not null,
            knot_id uuid,
            asked varchar(30) not null,
            knot_pain integer,
            has_eased boolean,
            eased_for varchar(30),
            came_back boolean,
            answered_at timestamptz not null,
            constraint pk_home_answers primary key (id),
            constraint fk_home_answers_sheet_id foreign key (sheet_id) references sheets (id) on delete cascade,
            constraint fk_home_answers_visit_id foreign key (visit_id) references visits (id) on delete cascade,
            constraint fk_home_answers_knot_id foreign key (knot_id) references knots (id) on delete cascade,
            constraint ck_home_answers_knot_pain check (knot_pain between 0 and 10),
            constraint ck_home_answers_something check (num_nonnulls(knot_pain, has_eased, came_back) > 0)
        );
        create index ix_home_answers_sheet_id on home_answers (sheet_id);
        create index ix_home_answers_visit_id on home_answers (visit_id);
        create index ix_home_answers_knot_id on home_answers (knot_id);
        create trigger tr_home_answers_keep before update on home_answers for each row execute function keep_row();
        create trigger tr_home_answers_trail after insert or update or delete on home_answers for each row execute function note_chart_write();

        alter table outbox_messages
            add column sheet_id uuid,
            add column attach_pdf boolean not null default false,
            add constraint fk_outbox_messages_sheet_id foreign key (sheet_id) references sheets (id) on delete cascade,
            drop constraint ck_outbox_messages_about,
            add constraint ck_outbox_messages_about check (num_nonnulls(appointment_id, call_back_request_id, waiting_list_offer_id, sheet_id) = 1);
        create index ix_outbox_messages_sheet_id on outbox_messages (sheet_id);
        -- Who is to be asked how she is: the worker looks every few seconds.
        create index ix_sheets_made_at on sheets (made_at);

        -- Who wrote a yes down that was said and not ticked; null where the client ticked it herself.
        alter table consents add column recorded_by uuid, add column recorded_by_name varchar(100);
        create or replace function keep_consent() returns trigger language plpgsql as
        $$
        begin
            if (new.id, new.client_id, new.purpose, new.wording, new.recorded_by, new.recorded_by_name)
                    is distinct from (old.id, old.client_id, old.purpose, old.wording, old.recorded_by, old.recorded_by_name)
                or (old.withdrawn_at is not null and new.withdrawn_at is null) then
                raise exception 'A consent is kept as it was given; another one is another row.' using errcode = 'restrict_violation';
            end if;
            return new;
        end
        $$;
        """;
}
