using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>The clinic, what it offers, who gives it and when they work.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261120090000_CreatePractice")]
internal sealed class CreatePractice : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create table practice (
                id integer not null,
                name varchar(100) not null,
                short_name varchar(100) not null,
                street varchar(200) not null,
                town varchar(200) not null,
                phone varchar(30) not null,
                email varchar(200) not null,
                time_zone varchar(64) not null,
                currency varchar(3) not null,
                emergency_number varchar(30) not null,
                minimum_notice_minutes integer not null,
                horizon_days integer not null,
                slot_step_minutes integer not null,
                paper varchar(30) not null,
                team_sees_all_charts boolean not null,
                constraint pk_practice primary key (id),
                constraint ck_practice_one_row check (id = 1),
                constraint ck_practice_rules check (minimum_notice_minutes >= 0 and horizon_days > 0 and slot_step_minutes > 0)
            );

            create table services (
                id uuid not null,
                slug varchar(40) not null,
                name varchar(80) not null,
                description varchar(300) not null,
                minutes integer not null,
                prep_minutes integer not null,
                recovery_minutes integer not null,
                price numeric(10,2) not null,
                channels text[] not null,
                asks_region boolean not null,
                display_order integer not null,
                constraint pk_services primary key (id),
                constraint ck_services_minutes check (minutes between 5 and 480 and prep_minutes between 0 and 120 and recovery_minutes between 0 and 120),
                constraint ck_services_price check (price >= 0)
            );

            create unique index ux_services_slug on services (slug);

            create table therapists (
                id uuid not null,
                slug varchar(40) not null,
                name varchar(100) not null,
                title varchar(40) not null,
                about varchar(400) not null,
                display_order integer not null,
                constraint pk_therapists primary key (id)
            );

            create unique index ux_therapists_slug on therapists (slug);

            create table therapist_services (
                therapist_id uuid not null,
                service_id uuid not null,
                constraint pk_therapist_services primary key (therapist_id, service_id),
                constraint fk_therapist_services_service_id foreign key (service_id) references services (id) on delete cascade,
                constraint fk_therapist_services_therapist_id foreign key (therapist_id) references therapists (id) on delete cascade
            );

            create index ix_therapist_services_service_id on therapist_services (service_id);

            create table treatment_rooms (
                id uuid not null,
                name varchar(60) not null,
                display_order integer not null,
                constraint pk_treatment_rooms primary key (id)
            );

            create table weekly_hours (
                id uuid not null,
                therapist_id uuid not null,
                weekday varchar(30) not null,
                from_time time not null,
                until_time time not null,
                constraint pk_weekly_hours primary key (id),
                constraint fk_weekly_hours_therapist_id foreign key (therapist_id) references therapists (id) on delete cascade,
                constraint ck_weekly_hours_order check (until_time > from_time)
            );

            create index ix_weekly_hours_therapist_id on weekly_hours (therapist_id);
            """);
}
