using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>Booked visits, guarded against double booking, and requests to be called back.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261120090300_CreateBooking")]
internal sealed class CreateBooking : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            -- Equality on ids inside an exclusion constraint. The server makes it when the database is set up; here for any other.
            create extension if not exists btree_gist;

            create table appointments (
                id uuid not null,
                client_id uuid not null,
                service_id uuid not null,
                therapist_id uuid not null,
                treatment_room_id uuid,
                starts_at timestamptz not null,
                ends_at timestamptz not null,
                blocked_from timestamptz not null,
                blocked_until timestamptz not null,
                channel varchar(30) not null,
                region varchar(30),
                note varchar(1000),
                phone varchar(30),
                booked_at timestamptz not null,
                constraint pk_appointments primary key (id),
                constraint fk_appointments_client_id foreign key (client_id) references clients (id) on delete restrict,
                constraint fk_appointments_service_id foreign key (service_id) references services (id) on delete restrict,
                constraint fk_appointments_therapist_id foreign key (therapist_id) references therapists (id) on delete restrict,
                constraint fk_appointments_treatment_room_id foreign key (treatment_room_id) references treatment_rooms (id) on delete restrict,
                constraint ck_appointments_order check (starts_at < ends_at and blocked_from <= starts_at and ends_at <= blocked_until),
                constraint ck_appointments_room check (channel <> 'in_person' or treatment_room_id is not null),
                constraint ex_appointments_therapist exclude using gist
                    (therapist_id with =, tstzrange(blocked_from, blocked_until) with &&),
                constraint ex_appointments_room exclude using gist
                    (treatment_room_id with =, tstzrange(blocked_from, blocked_until) with &&)
            );

            create index ix_appointments_blocked_from on appointments (blocked_from);
            create index ix_appointments_client_id on appointments (client_id);
            create index ix_appointments_service_id on appointments (service_id);
            create index ix_appointments_therapist_id_blocked_from on appointments (therapist_id, blocked_from);
            create index ix_appointments_treatment_room_id on appointments (treatment_room_id);

            create table call_back_requests (
                id uuid not null,
                name varchar(100) not null,
                phone varchar(30) not null,
                region varchar(30),
                best_time varchar(100),
                note varchar(1000),
                requested_at timestamptz not null,
                constraint pk_call_back_requests primary key (id)
            );

            create table idempotency_entries (
                key varchar(128) not null,
                request_hash bytea not null,
                answer text,
                created_at timestamptz not null,
                constraint pk_idempotency_entries primary key (key)
            );
            """);
}
