using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>
/// The note of a visit with its plan, attachments and alerts; the signature that locks a visit, and what is added to it afterwards; and the
/// trail of who read and wrote a chart.
/// </summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261127090000_SignNotes")]
internal sealed class SignNotes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Content);
        migrationBuilder.Sql(Lock);
        migrationBuilder.Sql(Trail);
    }

    private const string Tables =
        """
        alter table visits add column no_sheet_reason varchar(300);

        create table note_parts (
            visit_id uuid not null,
            section varchar(30) not null,
            text varchar(8000),
            drafted varchar(8000),
            carried varchar(8000),
            carried_from uuid,
            saved_at timestamptz not null,
            saved_by uuid not null,
            constraint pk_note_parts primary key (visit_id, section),
            constraint fk_note_parts_visit_id foreign key (visit_id) references visits (id) on delete restrict,
            constraint fk_note_parts_carried_from foreign key (carried_from) references visits (id) on delete restrict,
            constraint ck_note_parts_section check (section in ('subjective', 'objective', 'assessment', 'plan')),
            constraint ck_note_parts_carried check ((carried is null) = (carried_from is null) and carried_from <> visit_id)
        );
        create index ix_note_parts_carried_from on note_parts (carried_from);

        create table note_snippets (
            id uuid not null,
            user_id uuid not null,
            name varchar(60) not null,
            section varchar(30) not null,
            text varchar(2000) not null,
            display_order integer not null,
            constraint pk_note_snippets primary key (id),
            constraint ck_note_snippets_section check (section in ('subjective', 'objective', 'assessment', 'plan'))
        );
        create index ix_note_snippets_user_id on note_snippets (user_id);

        create table attachments (
            id uuid not null,
            visit_id uuid not null,
            name varchar(200) not null,
            kind varchar(30) not null,
            size integer not null,
            sha256 bytea not null,
            added_at timestamptz not null,
            added_by uuid not null,
            added_by_name varchar(100) not null,
            constraint pk_attachments primary key (id),
            constraint fk_attachments_visit_id foreign key (visit_id) references visits (id) on delete restrict,
            constraint ck_attachments_size check (size > 0)
        );
        create index ix_attachments_visit_id on attachments (visit_id);

        -- Apart from what is known of it: a list of attachments never reads them.
        create table attachment_files (
            attachment_id uuid not null,
            bytes bytea not null,
            constraint pk_attachment_files primary key (attachment_id),
            constraint fk_attachment_files_attachment_id foreign key (attachment_id) references attachments (id) on delete cascade
        );

        create table care_plans (
            id uuid not null,
            client_id uuid not null,
            made_in uuid not null,
            goal varchar(500) not null,
            visits_planned integer not null,
            review_on date not null,
            answer varchar(30),
            answered_at timestamptz,
            answer_recorded_by uuid,
            made_at timestamptz not null,
            made_by uuid not null,
            made_by_name varchar(100) not null,
            ended_at timestamptz,
            ended_by uuid,
            constraint pk_care_plans primary key (id),
            constraint fk_care_plans_client_id foreign key (client_id) references clients (id) on delete restrict,
            constraint fk_care_plans_made_in foreign key (made_in) references visits (id) on delete restrict,
            constraint ck_care_plans_visits check (visits_planned between 1 and 100),
            constraint ck_care_plans_answer check ((answer is null) = (answered_at is null) and (answer is null) = (answer_recorded_by is null)),
            constraint ck_care_plans_ended check ((ended_at is null) = (ended_by is null))
        );
        -- One goal at a time: another plan ends the one before.
        create unique index ux_care_plans_client_id on care_plans (client_id) where ended_at is null;
        create index ix_care_plans_made_in on care_plans (made_in);

        create table goal_ratings (
            care_plan_id uuid not null,
            visit_id uuid not null,
            rating integer not null,
            recorded_at timestamptz not null,
            recorded_by uuid not null,
            constraint pk_goal_ratings primary key (care_plan_id, visit_id),
            constraint fk_goal_ratings_care_plan_id foreign key (care_plan_id) references care_plans (id) on delete restrict,
            constraint fk_goal_ratings_visit_id foreign key (visit_id) references visits (id) on delete restrict,
            constraint ck_goal_ratings_rating check (rating between 0 and 10)
        );
        create index ix_goal_ratings_visit_id on goal_ratings (visit_id);

        create table client_alerts (
            id uuid not null,
            client_id uuid not null,
            text varchar(300) not null,
            made_at timestamptz not null,
            made_by uuid not null,
            made_by_name varchar(100) not null,
            ended_at timestamptz,
            ended_by uuid,
            constraint pk_client_alerts primary key (id),
            constraint fk_client_alerts_client_id foreign key (client_id) references clients (id) on delete restrict,
            constraint ck_client_alerts_ended check ((ended_at is null) = (ended_by is null))
        );
        create index ix_client_alerts_client_id on client_alerts (client_id);

        create table alert_readings (
            alert_id uuid not null,
            visit_id uuid not null,
            user_id uuid not null,
            read_at timestamptz not null,
            constraint pk_alert_readings primary key (alert_id, visit_id, user_id),
            constraint fk_alert_readings_alert_id foreign key (alert_id) references client_alerts (id) on delete restrict,
            constraint fk_alert_readings_visit_id foreign key (visit_id) references visits (id) on delete restrict
        );
        create index ix_alert_readings_visit_id on alert_readings (visit_id);

        create table visit_signatures (
            visit_id uuid not null,
            signed_at timestamptz not null,
            signed_by uuid not null,
            signed_by_name varchar(100) not null,
            signed_as varchar(100) not null,
            stands_in_for varchar(100),
            content text not null,
            hash bytea not null,
            constraint pk_visit_signatures primary key (visit_id),
            constraint fk_visit_signatures_visit_id foreign key (visit_id) references visits (id) on delete restrict
        );

        create table visit_addenda (
            id uuid not null,
            visit_id uuid not null,
            text varchar(4000) not null,
            reason varchar(300) not null,
            made_at timestamptz not null,
            made_by uuid not null,
            made_by_name varchar(100) not null,
            constraint pk_visit_addenda primary key (id),
            constraint fk_visit_addenda_visit_id foreign key (visit_id) references visits (id) on delete restrict
        );
        create index ix_visit_addenda_visit_id on visit_addenda (visit_id);

        create table visit_therapists (
            visit_id uuid not null,
            therapist_id uuid not null,
            added_at timestamptz not null,
            added_by uuid not null,
            constraint pk_visit_therapists primary key (visit_id, therapist_id),
            constraint fk_visit_therapists_visit_id foreign key (visit_id) references visits (id) on delete restrict,
            constraint fk_visit_therapists_therapist_id foreign key (therapist_id) references therapists (id) on delete restrict
        );
        create index ix_visit_therapists_therapist_id on visit_therapists (therapist_id);

        create table voided_visits (
            visit_id uuid not null,
            appointment_id uuid not null,
            client_id uuid not null,
            content text not null,
            reason varchar(300) not null,
            voided_at timestamptz not null,
            voided_by uuid not null,
            voided_by_name varchar(100) not null,
            constraint pk_voided_visits primary key (visit_id),
            constraint fk_voided_visits_appointment_id foreign key (appointment_id) references appointments (id) on delete restrict,
            constraint fk_voided_visits_client_id foreign key (client_id) references clients (id) on delete restrict
        );
        create index ix_voided_visits_appointment_id on voided_visits (appointment_id);
        create index ix_voided_visits_client_id on voided_visits (client_id);

        create table chart_handovers (
            id uuid not null,
            from_therapist_id uuid not null,
            to_therapist_id uuid not null,
            reason varchar(300) not null,
            made_at timestamptz not null,
            made_by uuid not null,
            made_by_name varchar(100) not null,
            constraint pk_chart_handovers primary key (id),
            constraint fk_chart_handovers_from_therapist_id foreign key (from_therapist_id) references therapists (id) on delete restrict,
            constraint fk_chart_handovers_to_therapist_id foreign key (to_therapist_id) references therapists (id) on delete restrict,
            constraint ck_chart_handovers_two check (from_therapist_id <> to_therapist_id)
        );
        create index ix_chart_handovers_from_therapist_id on chart_handovers (from_therapist_id);
        create index ix_chart_handovers_to_therapist_id on chart_handovers (to_therapist_id);
        """;

    // What is signed. Times are written in UTC and nulls are left out, so that the text is the same on every server, and stays so when a
    // later migration adds a column that signed rows have no value for.
    private const string Content =
        """
        -- What may never change once the visit is signed.
        create function visit_locked(asked uuid) returns jsonb language sql stable set timezone = 'UTC' set search_path = public as
        $$
            select jsonb_strip_nulls(jsonb_build_object(
                'visit', to_jsonb(v),
                'knots', (
                    select jsonb_agg(jsonb_build_object(
                        'id', k.id, 'client_id', k.client_id, 'first_visit_id', k.first_visit_id, 'number', k.number, 'zone', k.zone,
                        'side', k.side, 'view', k.view, 'x', k.x, 'y', k.y, 'u', k.u, 'v', k.v, 'atlas_version', k.atlas_version,
                        'body_build', k.body_build, 'marked_at', k.marked_at, 'marked_by', k.marked_by) order by k.id)
                    from knots k where k.first_visit_id = v.id or exists (select from knot_findings f where f.knot_id = k.id and f.visit_id = v.id)),
                'findings', (select jsonb_agg(to_jsonb(f) order by f.id) from knot_findings f where f.visit_id = v.id),
                'areas', (select jsonb_agg(to_jsonb(f) order by f.id) from area_findings f where f.visit_id = v.id),
                'consents', (select jsonb_agg(to_jsonb(c) order by c.id) from area_consents c where c.visit_id = v.id),
                'factors_ticked', (
                    select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'ticked_at', c.ticked_at, 'ticked_by', c.ticked_by) order by c.id)
                    from contributing_factors c where c.ticked_in = v.id),
                'factors_cleared', (
                    select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'cleared_at', c.cleared_at, 'cleared_by', c.cleared_by) order by c.id)
                    from contributing_factors c where c.cleared_in = v.id),
                'client_marks', (
                    select jsonb_agg(to_jsonb(m) - 'knot_id' order by m.id) from client_marks m where m.appointment_id = v.appointment_id),
                'note', (select jsonb_object_agg(n.section, to_jsonb(n)) from note_parts n where n.visit_id = v.id),
                'attachments', (select jsonb_agg(to_jsonb(a) order by a.id) from attachments a where a.visit_id = v.id),
                'goal_ratings', (select jsonb_agg(to_jsonb(g) order by g.care_plan_id) from goal_ratings g where g.visit_id = v.id),
                'therapists', (select jsonb_agg(to_jsonb(t) order by t.therapist_id) from visit_therapists t where t.visit_id = v.id),
                'sheets', (select jsonb_agg(to_jsonb(s) order by s.id) from sheets s where s.visit_id = v.id)))
            from visits v where v.id = asked
        $$;

        -- The whole, with what was known of lasting things on that day; those go on changing.
        create function visit_content(asked uuid) returns jsonb language sql stable set timezone = 'UTC' set search_path = public as
        $$
            select jsonb_strip_nulls(jsonb_build_object(
                'locked', visit_locked(v.id),
                'known', jsonb_build_object(
                    'client', (select jsonb_build_object('id', c.id, 'first_name', c.first_name, 'last_name', c.last_name, 'handedness', c.handedness,
                        'body_build', c.body_build) from clients c where c.id = v.client_id),
                    'therapist', (select t.name from therapists t where t.id = v.therapist_id),
                    'appointment', (select jsonb_build_object('starts_at', a.starts_at, 'ends_at', a.ends_at, 'service_id', a.service_id)
                        from appointments a where a.id = v.appointment_id),
                    'knots', (
                        select jsonb_agg(to_jsonb(k) order by k.id) from knots k
                        where exists (select from knot_findings f where f.knot_id = k.id and f.visit_id = v.id)),
                    'factors', (
                        select jsonb_agg(to_jsonb(c) order by c.id) from contributing_factors c where c.client_id = v.client_id and c.cleared_at is null),
                    'alerts_read', (select jsonb_agg(to_jsonb(r) order by r.alert_id, r.user_id) from alert_readings r where r.visit_id = v.id),
                    'care_plan', (select to_jsonb(p) from care_plans p where p.client_id = v.client_id and p.ended_at is null))))
            from visits v where v.id = asked
        $$;
        """;

    private const string Lock =
        """
        create function refuse_signed(what text) returns void language plpgsql as
        $$
        begin
            raise exception '%', what using errcode = 'restrict_violation', constraint = 'tr_signed';
        end
        $$;

        -- Waits for whoever is signing it.
        create function is_signed(asked uuid) returns boolean language plpgsql as
        $$
        declare
            finished timestamptz;
        begin
            select finished_at into finished from visits where id = asked for share;
            return finished is not null;
        end
        $$;

        -- For rows that belong to one visit; the argument names the column.
        create function keep_signed_row() returns trigger language plpgsql as
        $$
        begin
            if tg_op <> 'INSERT' and is_signed((to_jsonb(old)->>tg_argv[0])::uuid) then
                perform refuse_signed('A signed visit stays as it was signed; what is to be said later is an addendum.');
            end if;
            if tg_op <> 'DELETE' and is_signed((to_jsonb(new)->>tg_argv[0])::uuid) then
                perform refuse_signed('A signed visit stays as it was signed; what is to be said later is an addendum.');
            end if;
            return case when tg_op = 'DELETE' then old else new end;
        end
        $$;

        create trigger tr_knot_findings_signed before insert or update or delete on knot_findings for each row execute function keep_signed_row('visit_id');
        create trigger tr_area_findings_signed before insert or update or delete on area_findings for each row execute function keep_signed_row('visit_id');
        create trigger tr_area_consents_signed before insert or update or delete on area_consents for each row execute function keep_signed_row('visit_id');
        create trigger tr_note_parts_signed before insert or update or delete on note_parts for each row execute function keep_signed_row('visit_id');
        create trigger tr_attachments_signed before insert or update or delete on attachments for each row execute function keep_signed_row('visit_id');
        create trigger tr_goal_ratings_signed before insert or update or delete on goal_ratings for each row execute function keep_signed_row('visit_id');
        create trigger tr_alert_readings_signed before update or delete on alert_readings for each row execute function keep_signed_row('visit_id');
        create trigger tr_visit_therapists_signed before insert or update or delete on visit_therapists for each row execute function keep_signed_row('visit_id');
        create trigger tr_sheets_signed before insert or update or delete on sheets for each row execute function keep_signed_row('visit_id');

        create function keep_signed_visit() returns trigger language plpgsql as
        $$
        begin
            if tg_op = 'DELETE' or old.finished_at is not null then
                if old.finished_at is not null then
                    perform refuse_signed('A signed visit stays as it was signed; what is to be said later is an addendum.');
                end if;
                return old;
            end if;
            return new;
        end
        $$;
        create trigger tr_visits_signed before update or delete on visits for each row execute function keep_signed_visit();

        -- A knot lasts: its story goes on, but its place is that of every visit that was signed with it.
        create function keep_signed_knot() returns trigger language plpgsql as
        $$
        begin
            if tg_op = 'INSERT' then
                if is_signed(new.first_visit_id) then
                    perform refuse_signed('A knot is marked in a visit that is open.');
                end if;
                return new;
            end if;
            if tg_op = 'UPDATE' and (new.id, new.client_id, new.first_visit_id, new.number, new.zone, new.side, new.view, new.x, new.y, new.u, new.v,
                    new.atlas_version, new.body_build, new.marked_at, new.marked_by) is not distinct from
                (old.id, old.client_id, old.first_visit_id, old.number, old.zone, old.side, old.view, old.x, old.y, old.u, old.v,
                    old.atlas_version, old.body_build, old.marked_at, old.marked_by) then
                return new;
            end if;
            if exists (
                select from visits v where v.finished_at is not null
                    and (v.id = old.first_visit_id or v.id in (select f.visit_id from knot_findings f where f.knot_id = old.id))) then
                perform refuse_signed('A visit was signed with this knot where it is.');
            end if;
            return case when tg_op = 'DELETE' then old else new end;
        end
        $$;
        create trigger tr_knots_signed before insert or update or delete on knots for each row execute function keep_signed_knot();

        create function keep_signed_factor() returns trigger language plpgsql as
        $$
        begin
            if tg_op = 'UPDATE' and (new.id, new.client_id, new.code, new.ticked_in, new.ticked_at, new.ticked_by) is not distinct from
                (old.id, old.client_id, old.code, old.ticked_in, old.ticked_at, old.ticked_by) then
                if old.cleared_in is not null and is_signed(old.cleared_in) and (new.cleared_in, new.cleared_at, new.cleared_by) is distinct from
                    (old.cleared_in, old.cleared_at, old.cleared_by) then
                    perform refuse_signed('It was cleared in a visit that is signed.');
                end if;
                if new.cleared_in is distinct from old.cleared_in and is_signed(new.cleared_in) then
                    perform refuse_signed('It is cleared in a visit that is open.');
                end if;
                return new;
            end if;
            if tg_op <> 'INSERT' and is_signed(old.ticked_in) or tg_op <> 'DELETE' and is_signed(new.ticked_in) then
                perform refuse_signed('A signed visit stays as it was signed; what is to be said later is an addendum.');
            end if;
            return case when tg_op = 'DELETE' then old else new end;
        end
        $$;
        create trigger tr_contributing_factors_signed before insert or update or delete on contributing_factors for each row execute function keep_signed_factor();

        create function keep_signed_client_mark() returns trigger language plpgsql as
        $$
        begin
            if tg_op = 'UPDATE' and to_jsonb(new) - 'knot_id' = to_jsonb(old) - 'knot_id' then
                return new;
            end if;
            if exists (
                select from visits v where v.finished_at is not null and v.appointment_id in (
                    case when tg_op <> 'INSERT' then old.appointment_id end, case when tg_op <> 'DELETE' then new.appointment_id end)) then
                perform refuse_signed('A signed visit stays as it was signed; what is to be said later is an addendum.');
            end if;
            return case when tg_op = 'DELETE' then old else new end;
        end
        $$;
        create trigger tr_client_marks_signed before insert or update or delete on client_marks for each row execute function keep_signed_client_mark();

        -- The bytes are what their row says, and go only with it.
        create function check_attachment_file() returns trigger language plpgsql as
        $$
        begin
            if tg_op = 'UPDATE' then
                raise exception 'A file is kept as it was added.' using errcode = 'restrict_violation', constraint = 'tr_attachment_files_check';
            end if;
            if tg_op = 'DELETE' then
                -- The row above is gone already where this is its cascade.
                if exists (select from attachments a where a.id = old.attachment_id) then
                    raise exception 'A file goes with its attachment.' using errcode = 'restrict_violation', constraint = 'tr_attachment_files_check';
                end if;
                return old;
            end if;
            if not exists (
                select from attachments a where a.id = new.attachment_id and a.sha256 = sha256(new.bytes) and a.size = octet_length(new.bytes)) then
                raise exception 'These are not the bytes of the attachment.' using errcode = 'check_violation', constraint = 'tr_attachment_files_check';
            end if;
            return new;
        end
        $$;
        create trigger tr_attachment_files_check before insert or update or delete on attachment_files for each row execute function check_attachment_file();

        -- A signature is of what stands there, and stays.
        create function check_signature() returns trigger language plpgsql as
        $$
        begin
            if tg_op <> 'INSERT' then
                raise exception 'A signature stays as it was given.' using errcode = 'restrict_violation', constraint = 'tr_visit_signatures_check';
            end if;
            if not is_signed(new.visit_id) or new.hash <> sha256(convert_to(new.content, 'UTF8')) or new.content::jsonb <> visit_content(new.visit_id) then
                raise exception 'A signature is of what stands in the visit.' using errcode = 'check_violation', constraint = 'tr_visit_signatures_check';
            end if;
            return new;
        end
        $$;
        create trigger tr_visit_signatures_check before insert or update or delete on visit_signatures for each row execute function check_signature();

        create function check_addendum() returns trigger language plpgsql as
        $$
        begin
            if tg_op <> 'INSERT' then
                raise exception 'An addendum stays as it was written; another one may follow.' using errcode = 'restrict_violation', constraint = 'tr_visit_addenda_check';
            end if;
            if not is_signed(new.visit_id) then
                raise exception 'An addendum is to a signed visit; a draft is simply changed.' using errcode = 'check_violation', constraint = 'tr_visit_addenda_check';
            end if;
            return new;
        end
        $$;
        create trigger tr_visit_addenda_check before insert or update or delete on visit_addenda for each row execute function check_addendum();

        create function keep_row() returns trigger language plpgsql as
        $$
        begin
            raise exception 'What was written here stays.' using errcode = 'restrict_violation', constraint = 'tr_keep';
        end
        $$;
        create trigger tr_voided_visits_keep before update or delete on voided_visits for each row execute function keep_row();
        create trigger tr_chart_handovers_keep before update or delete on chart_handovers for each row execute function keep_row();
        """;

    private const string Trail =
        """
        -- Names are kept beside ids, and nothing is referred to: the trail outlives what it tells of.
        create table audit_entries (
            id bigint not null,
            at timestamptz not null,
            actor_id uuid,
            actor_name varchar(100) not null,
            actor_roles varchar(100) not null,
            action varchar(30) not null,
            outcome varchar(30) not null,
            client_id uuid,
            visit_id uuid,
            record varchar(40) not null,
            record_id uuid,
            what varchar(1000) not null,
            why varchar(300),
            request_id varchar(64),
            constraint pk_audit_entries primary key (id)
        );
        create sequence audit_entries_number owned by audit_entries.id;
        create index ix_audit_entries_client_id_at on audit_entries (client_id, at);
        create index ix_audit_entries_actor_id_at on audit_entries (actor_id, at);
        create index ix_audit_entries_at on audit_entries (at);

        create table audit_seals (
            id integer not null,
            after_entry bigint not null,
            last_entry bigint not null,
            entries integer not null,
            hash bytea not null,
            sealed_at timestamptz not null,
            constraint pk_audit_seals primary key (id),
            constraint ck_audit_seals_range check (last_entry > after_entry and entries > 0)
        );

        -- Numbers are given one after another to those who hold the lock together with others; whoever seals holds it alone for a moment, so
        -- that no smaller number comes after a seal.
        create function number_audit_entry() returns trigger language plpgsql as
        $$
        begin
            perform pg_advisory_xact_lock_shared(7261947311003);
            new.id := nextval('audit_entries_number');
            new.at := clock_timestamp();
            return new;
        end
        $$;
        create trigger tr_audit_entries_number before insert on audit_entries for each row execute function number_audit_entry();

        create trigger tr_audit_entries_keep before update or delete on audit_entries for each row execute function keep_row();
        create trigger tr_audit_entries_truncate before truncate on audit_entries for each statement execute function keep_row();
        create trigger tr_audit_seals_keep before update or delete on audit_seals for each row execute function keep_row();
        create trigger tr_audit_seals_truncate before truncate on audit_seals for each statement execute function keep_row();

        do
        $$
        begin
            if exists (select from pg_roles where rolname = 'clinic_app') then
                revoke update, delete, truncate on audit_entries, audit_seals, visit_signatures, visit_addenda, voided_visits, chart_handovers from clinic_app;
                grant select, insert on audit_entries, audit_seals, visit_signatures, visit_addenda, voided_visits, chart_handovers to clinic_app;
                grant usage on sequence audit_entries_number to clinic_app;
            end if;
        end
        $$;

        -- Whoever writes says so once in her transaction: set_config('clinic.actor', '{"id":..., "name":..., "roles":..., "why":..., "request":...}', true).
        -- Who does not is named as the database knows her.
        create function note_chart_write() returns trigger language plpgsql as
        $$
        declare
            actor jsonb := coalesce(nullif(current_setting('clinic.actor', true), ''), '{}')::jsonb;
            row_now jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
            changed text := '';
            visit uuid;
            client uuid;
        begin
            if tg_op = 'UPDATE' then
                select string_agg(now_.key, ', ' order by now_.key) into changed
                    from jsonb_each(row_now) now_ where now_.value is distinct from to_jsonb(old)->now_.key;
                if changed is null then
                    return null;
                end if;
            end if;
            visit := case tg_table_name
                when 'visits' then row_now->>'id'
                when 'knots' then row_now->>'first_visit_id'
                when 'contributing_factors' then coalesce(row_now->>'cleared_in', row_now->>'ticked_in')
                when 'care_plans' then row_now->>'made_in'
                else row_now->>'visit_id'
            end::uuid;
            client := case
                when tg_table_name = 'clients' then (row_now->>'id')::uuid
                when row_now ? 'client_id' then (row_now->>'client_id')::uuid
                when visit is not null then (select v.client_id from visits v where v.id = visit)
                when tg_table_name = 'client_marks' then (select a.client_id from appointments a where a.id = (row_now->>'appointment_id')::uuid)
            end;
            insert into audit_entries (id, at, actor_id, actor_name, actor_roles, action, outcome, client_id, visit_id, record, record_id, what, why, request_id)
            values (0, now(), (actor->>'id')::uuid, coalesce(actor->>'name', session_user), coalesce(actor->>'roles', 'database'),
                case tg_op when 'INSERT' then 'add' when 'UPDATE' then 'change' else 'remove' end, 'done', client, visit, tg_table_name,
                coalesce(row_now->>'id', row_now->>'visit_id')::uuid, left(changed, 1000), actor->>'why', actor->>'request');
            return null;
        end
        $$;

        do
        $$
        declare
            name text;
        begin
            foreach name in array array['visits', 'knots', 'knot_findings', 'area_findings', 'area_consents', 'contributing_factors', 'client_marks',
                'note_parts', 'attachments', 'care_plans', 'goal_ratings', 'client_alerts', 'alert_readings', 'visit_signatures', 'visit_addenda',
                'visit_therapists', 'voided_visits', 'chart_handovers', 'sheets'] loop
                execute format('create trigger tr_%1$s_trail after insert or update or delete on %1$s for each row execute function note_chart_write()', name);
            end loop;
        end
        $$;
        create trigger tr_clients_trail after update of handedness, body_build on clients for each row execute function note_chart_write();
        """;
}
