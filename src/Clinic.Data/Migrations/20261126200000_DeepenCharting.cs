using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>All that a visit finds about a knot and its areas, what keeps knots coming, the client's own marks, and the clinic's own rules.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126200000_DeepenCharting")]
internal sealed class DeepenCharting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            alter table clients
                add column body_build varchar(30) not null default 'athletic',
                add column handedness varchar(30);

            alter table visits add column unchecked_reason varchar(300);

            alter table knots
                add column body_build varchar(30) not null default 'athletic',
                add column label varchar(60),
                add column first_noticed date,
                add column onset_mode varchar(30),
                add column onset_activity varchar(200),
                add column onset_position varchar(200),
                add column chronicity varchar(30),
                add column recurs boolean,
                add column episode_interval_days integer,
                add column bilateral_with uuid,
                add column treatments_failed boolean,
                add column status varchar(30) not null default 'active',
                add constraint fk_knots_bilateral_with foreign key (bilateral_with) references knots (id) on delete set null,
                add constraint ck_knots_bilateral check (bilateral_with <> id),
                add constraint ck_knots_episode check (episode_interval_days between 1 and 3650);
            create index ix_knots_bilateral_with on knots (bilateral_with);

            -- The newest are read first, so that a chart of many years is as quick as a new one.
            drop index ix_knot_findings_knot_id;
            create index ix_knot_findings_knot_id_recorded_at on knot_findings (knot_id, recorded_at);
            drop index ix_area_findings_knot_id;
            create index ix_area_findings_knot_id_recorded_at on area_findings (knot_id, recorded_at);
            drop index ix_visits_client_id;
            create index ix_visits_client_id_opened_at on visits (client_id, opened_at);
            drop index ix_appointments_client_id;
            create index ix_appointments_client_id_starts_at on appointments (client_id, starts_at);

            alter table knot_findings
                add column size_mm integer,
                add column hardness integer,
                add column raised boolean not null default false,
                add column nearby_tight boolean not null default false,
                add column swollen boolean not null default false,
                add column red boolean not null default false,
                add column hot boolean not null default false,
                add column hard_lump boolean not null default false,
                add column screen_answer varchar(30),
                add column found_by varchar(30),
                add column kind_suggested varchar(30),
                add column kind_reasons text[] not null default '{}',
                add column pain_at_rest integer,
                add column pain_on_moving integer,
                add column pressure_threshold numeric(4,1),
                add column direct_response varchar(30),
                add column eases_hours integer,
                add column spreads_to text[] not null default '{}',
                add column arm_lift_hurts boolean not null default false,
                add column headache boolean not null default false,
                add column limits_motion varchar(300),
                add column familiar_pain boolean,
                add column muscle varchar(60),
                add column confidence varchar(30),
                add column direct_technique varchar(30),
                add column direct_reason varchar(300),
                add column eased_days integer,
                add column note varchar(2000),
                add constraint ck_knot_findings_size check (size_mm between 1 and 200),
                add constraint ck_knot_findings_hardness check (hardness between 0 and 3),
                add constraint ck_knot_findings_pain check (pain_at_rest between 0 and 10 and pain_on_moving between 0 and 10),
                add constraint ck_knot_findings_pressure check (pressure_threshold > 0 and pressure_threshold <= 20),
                add constraint ck_knot_findings_eases check (eases_hours between 1 and 72),
                add constraint ck_knot_findings_eased check (eased_days between 0 and 3650);

            alter table area_findings
                add column zone varchar(40),
                add column relation varchar(60),
                add column rules text[] not null default '{}',
                add column asked_by_client boolean not null default false,
                add column tightness integer,
                add column tool varchar(30),
                add column pressure integer,
                add column client_felt integer,
                add column repeats integer,
                add column released_slowly boolean,
                add column treated_at timestamptz,
                add column knot_pain_now integer,
                add column knot_pain_recheck integer,
                add column knot_pain_later integer,
                add column knot_pain_next_day integer,
                add column verdict varchar(30),
                add column verdict_by varchar(30);
            -- A tick says no more than that it was tight.
            update area_findings set tightness = 2 where tight;
            update area_findings set treated_at = recorded_at where technique is not null;
            alter table area_findings
                drop column tight,
                add constraint ck_area_findings_tightness check (tightness between 0 and 3),
                add constraint ck_area_findings_work check (pressure between 1 and 5 and repeats between 1 and 20 and client_felt between 0 and 10),
                add constraint ck_area_findings_knot_pain check (
                    knot_pain_now between 0 and 10 and knot_pain_recheck between 0 and 10
                    and knot_pain_later between 0 and 10 and knot_pain_next_day between 0 and 10),
                add constraint ck_area_findings_verdict check ((verdict is null) = (verdict_by is null));

            -- A consent may be taken back at any time, and that stops the work. Who agrees once more gets another row.
            alter table area_consents
                add column withdrawn_at timestamptz,
                add column withdrawn_by uuid,
                add constraint ck_area_consents_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null) and withdrawn_at >= given_at);
            drop index ux_area_consents_visit_id_area_side;
            create unique index ux_area_consents_visit_id_area_side on area_consents (visit_id, area, side) where withdrawn_at is null;

            create function keep_area_consent() returns trigger language plpgsql as
            $$
            begin
                if (new.id, new.visit_id, new.area, new.side, new.level, new.given_at) is distinct from
                    (old.id, old.visit_id, old.area, old.side, old.level, old.given_at)
                    or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at) then
                    raise exception 'A consent is kept as it was given; another one is another row.'
                        using errcode = 'restrict_violation', constraint = 'tr_area_consents_keep';
                end if;
                return new;
            end
            $$;
            create trigger tr_area_consents_keep before update on area_consents for each row execute function keep_area_consent();

            -- What an area asks for is no choice of the row: the same list as the catalogue of areas, compared by a test.
            alter table area_findings add constraint ck_area_findings_consent_level check (
                consent_level = case
                    when area in ('pec_major', 'pec_outer', 'front_ribs', 'glute_side') then 'sensitive_written'
                    when area in ('neck_front', 'neck_side', 'subscap', 'abdomen', 'hip_flexor') then 'explicit_verbal_each_time'
                    else 'general'
                end);

            -- The consent that a finding names is of the same visit, area and side, of the level that the area asks for, and stands while
            -- the work is written. What the knot does afterwards, and the verdict, may be written when it was taken back.
            create function check_area_consent() returns trigger language plpgsql as
            $$
            begin
                if new.consent_id is not null then
                    perform from area_consents c
                        where c.id = new.consent_id and (c.visit_id, c.area, c.side, c.level) = (new.visit_id, new.area, new.side, new.consent_level)
                            and c.withdrawn_at is null
                        for share;
                    if not found then
                        raise exception 'The area needs a consent of this visit that covers it and stands.'
                            using errcode = 'check_violation', constraint = 'tr_area_findings_consent';
                    end if;
                end if;
                return new;
            end
            $$;
            create trigger tr_area_findings_consent
                before insert or update of visit_id, knot_id, area, side, consent_level, consent_id, zone, tightness, gives_knot_pain,
                    tender_before, technique, tool, pressure, client_felt, seconds, repeats, released_slowly, tender_after
                on area_findings for each row execute function check_area_consent();

            create table contributing_factors (
                id uuid not null,
                client_id uuid not null,
                code varchar(3) not null,
                details text[] not null,
                note varchar(300),
                ticked_in uuid not null,
                ticked_at timestamptz not null,
                ticked_by uuid not null,
                cleared_in uuid,
                cleared_at timestamptz,
                cleared_by uuid,
                constraint pk_contributing_factors primary key (id),
                constraint fk_contributing_factors_client_id foreign key (client_id) references clients (id) on delete restrict,
                constraint fk_contributing_factors_ticked_in foreign key (ticked_in) references visits (id) on delete restrict,
                constraint fk_contributing_factors_cleared_in foreign key (cleared_in) references visits (id) on delete restrict,
                constraint ck_contributing_factors_code check (code ~ '^C[0-9]{2}$'),
                constraint ck_contributing_factors_cleared check (
                    (cleared_at is null) = (cleared_by is null) and (cleared_at is null) = (cleared_in is null) and cleared_at >= ticked_at)
            );

            create unique index ux_contributing_factors_client_id_code on contributing_factors (client_id, code) where cleared_at is null;
            create index ix_contributing_factors_ticked_in on contributing_factors (ticked_in);
            create index ix_contributing_factors_cleared_in on contributing_factors (cleared_in);

            create table client_marks (
                id uuid not null,
                appointment_id uuid not null,
                zone varchar(40) not null,
                side varchar(30) not null,
                view varchar(30) not null,
                x float8 not null,
                y float8 not null,
                u float8 not null,
                v float8 not null,
                atlas_version integer not null,
                body_build varchar(30) not null,
                note varchar(300),
                marked_at timestamptz not null,
                knot_id uuid,
                constraint pk_client_marks primary key (id),
                constraint fk_client_marks_appointment_id foreign key (appointment_id) references appointments (id) on delete restrict,
                constraint fk_client_marks_knot_id foreign key (knot_id) references knots (id) on delete set null,
                constraint ck_client_marks_point check (x between 0 and 1 and y between 0 and 1 and u between 0 and 1 and v between 0 and 1)
            );

            create index ix_client_marks_appointment_id on client_marks (appointment_id);
            create index ix_client_marks_knot_id on client_marks (knot_id);

            create table own_rules (
                id uuid not null,
                number integer not null,
                version integer not null,
                name varchar(120) not null,
                zones text[] not null,
                kinds text[] not null,
                with_flags text[] not null,
                chronic boolean not null,
                bilateral boolean not null,
                search jsonb not null,
                direct varchar(30) not null,
                why varchar(300) not null,
                source varchar(300) not null,
                enabled boolean not null,
                made_at timestamptz not null,
                made_by uuid not null,
                made_by_name varchar(100) not null,
                constraint pk_own_rules primary key (id),
                constraint ck_own_rules_counts check (number > 0 and version > 0)
            );

            create unique index ux_own_rules_number_version on own_rules (number, version);

            -- A chart tells what a version said: it stays as it was made.
            create function keep_own_rule() returns trigger language plpgsql as
            $$
            begin
                raise exception 'A rule is kept as it was made; another wording is another version.' using errcode = 'restrict_violation';
            end
            $$;
            create trigger tr_own_rules_keep before update or delete on own_rules for each row execute function keep_own_rule();
            """);
}
