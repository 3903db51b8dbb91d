using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>Mail to clients: what waits to be sent, when reminders are, and the end of a consent.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126090000_CreateMessages")]
internal sealed class CreateMessages : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create table outbox_messages (
                id uuid not null,
                kind varchar(30) not null,
                appointment_id uuid not null,
                key varchar(80) not null,
                created_at timestamptz not null,
                attempts integer not null,
                next_attempt_at timestamptz not null,
                sent_at timestamptz,
                failed_at timestamptz,
                last_error varchar(200),
                constraint pk_outbox_messages primary key (id),
                constraint fk_outbox_messages_appointment_id foreign key (appointment_id) references appointments (id) on delete restrict,
                constraint ck_outbox_messages_attempts check (attempts >= 0),
                constraint ck_outbox_messages_end check (sent_at is null or failed_at is null)
            );

            create index ix_outbox_messages_appointment_id on outbox_messages (appointment_id);
            create unique index ux_outbox_messages_key on outbox_messages (key);
            create index ix_outbox_messages_next_attempt_at on outbox_messages (next_attempt_at) where sent_at is null and failed_at is null;

            alter table consents add column withdrawn_at timestamptz;

            -- Zero sends none.
            alter table practice
                add column early_reminder_hours integer not null default 48,
                add column late_reminder_hours integer not null default 3,
                add constraint ck_practice_reminders check
                    (late_reminder_hours >= 0 and (early_reminder_hours = 0 or early_reminder_hours > late_reminder_hours));

            create index ix_appointments_starts_at on appointments (starts_at);
            """);
}
