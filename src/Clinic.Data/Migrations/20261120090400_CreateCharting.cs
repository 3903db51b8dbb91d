using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>Visits, knots, the areas that may feed them, and consent to touch those.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261120090400_CreateCharting")]
internal sealed class CreateCharting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create table visits (
                id uuid not null,
                appointment_id uuid not null,
                client_id uuid not null,
                therapist_id uuid not null,
                opened_at timestamptz not null,
                finished_at timestamptz,
                finished_by uuid,
                constraint pk_visits primary key (id),
                constraint fk_visits_appointment_id foreign key (appointment_id) references appointments (id) on delete restrict,
                constraint fk_visits_client_id foreign key (client_id) references clients (id) on delete restrict,
                constraint fk_visits_therapist_id foreign key (therapist_id) references therapists (id) on delete restrict,
                constraint ck_visits_finished check ((finished_at is null) = (finished_by is null))
            );

            create index ix_visits_client_id on visits (client_id);
            create index ix_visits_therapist_id on visits (therapist_id);
            create unique index ux_visits_appointment_id on visits (appointment_id);

            create table knots (
                id uuid not null,
                client_id uuid not null,
                first_visit_id uuid not null,
                number integer not null,
                zone varchar(40) not null,
                side varchar(30) not null,
                view varchar(30) not null,
                x float8 not null,
                y float8 not null,
                u float8 not null,
                v float8 not null,
                atlas_version integer not null,
                marked_at timestamptz not null,
                marked_by uuid not null,
                constraint pk_knots primary key (id),
                constraint fk_knots_client_id foreign key (client_id) references clients (id) on delete restrict,
                constraint fk_knots_first_visit_id foreign key (first_visit_id) references visits (id) on delete restrict,
                constraint ck_knots_point check (x between 0 and 1 and y between 0 and 1 and u between 0 and 1 and v between 0 and 1),
                constraint ck_knots_number check (number > 0)
            );

            create index ix_knots_first_visit_id on knots (first_visit_id);
            create unique index ux_knots_client_id_number on knots (client_id, number);

            create table knot_findings (
                id uuid not null,
                knot_id uuid not null,
                visit_id uuid not null,
                size varchar(30),
                kind varchar(30) not null,
                tender_before integer,
                tender_after integer,
                recorded_at timestamptz not null,
                recorded_by uuid not null,
                constraint pk_knot_findings primary key (id),
                constraint fk_knot_findings_knot_id foreign key (knot_id) references knots (id) on delete restrict,
                constraint fk_knot_findings_visit_id foreign key (visit_id) references visits (id) on delete restrict,
                constraint ck_knot_findings_tenderness check (tender_before between 0 and 10 and tender_after between 0 and 10)
            );

            create index ix_knot_findings_knot_id on knot_findings (knot_id);
            create unique index ux_knot_findings_visit_id_knot_id on knot_findings (visit_id, knot_id);

            create table area_consents (
                id uuid not null,
                visit_id uuid not null,
                area varchar(40) not null,
                side varchar(30) not null,
                level varchar(30) not null,
                given_at timestamptz not null,
                recorded_by uuid not null,
                recorded_by_name varchar(100) not null,
                constraint pk_area_consents primary key (id),
                constraint fk_area_consents_visit_id foreign key (visit_id) references visits (id) on delete restrict
            );

            create unique index ux_area_consents_visit_id_area_side on area_consents (visit_id, area, side);

            create table area_findings (
                id uuid not null,
                visit_id uuid not null,
                knot_id uuid not null,
                area varchar(40) not null,
                side varchar(30) not null,
                consent_level varchar(30) not null,
                consent_id uuid,
                tight boolean not null,
                gives_knot_pain boolean not null,
                tender_before integer,
                technique varchar(30),
                seconds integer,
                tender_after integer,
                recorded_at timestamptz not null,
                recorded_by uuid not null,
                constraint pk_area_findings primary key (id),
                constraint fk_area_findings_consent_id foreign key (consent_id) references area_consents (id) on delete restrict,
                constraint fk_area_findings_knot_id foreign key (knot_id) references knots (id) on delete restrict,
                constraint fk_area_findings_visit_id foreign key (visit_id) references visits (id) on delete restrict,
                constraint ck_area_findings_tenderness check (tender_before between 0 and 10 and tender_after between 0 and 10),
                constraint ck_area_findings_seconds check (seconds between 1 and 3600),
                constraint ck_area_findings_consent check (consent_level = 'general' or consent_id is not null)
            );

            create index ix_area_findings_consent_id on area_findings (consent_id);
            create index ix_area_findings_knot_id on area_findings (knot_id);
            create unique index ux_area_findings_visit_id_knot_id_area_side on area_findings (visit_id, knot_id, area, side);
            """);
}
