using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>
/// What a busy clinic needs of its calendar: rules of each service, exceptions from the hours, visits that are moved, cancelled, asked
/// for or waited for, and word of every change to whoever listens.
/// </summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126150000_DeepenBooking")]
internal sealed class DeepenBooking : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Offer);
        migrationBuilder.Sql(Hours);
        migrationBuilder.Sql(Visits);
        migrationBuilder.Sql(Waiting);
        migrationBuilder.Sql(Word);
    }

    private const string Offer =
        """
        alter table practice
            add column cancel_cutoff_hours integer not null default 24,
            add column move_cutoff_hours integer not null default 24,
            add column undo_minutes integer not null default 3,
            add column hold_minutes integer not null default 10,
            add column request_hours integer not null default 24,
            add column offer_minutes integer not null default 60,
            add column embed_origins text[] not null default '{}',
            add constraint ck_practice_waits check
                (cancel_cutoff_hours >= 0 and move_cutoff_hours >= 0 and undo_minutes between 0 and 60 and hold_minutes between 1 and 60
                 and request_hours between 1 and 336 and offer_minutes between 5 and 2880);

        alter table services
            add column colour varchar(30) not null default 'petrol',
            add column is_offered boolean not null default true,
            add column new_clients varchar(30) not null default 'open',
            add column existing_clients varchar(30) not null default 'open',
            add column minimum_notice_minutes integer,
            add column horizon_days integer,
            add column slot_step_minutes integer,
            add column agreement varchar(4000),
            add column needed_skills text[] not null default '{}',
            add constraint ck_services_rules check
                (minimum_notice_minutes >= 0 and horizon_days between 1 and 730 and slot_step_minutes between 5 and 480);

        alter table therapists
            add column is_active boolean not null default true,
            add column skills text[] not null default '{}',
            add column daily_visit_limit integer,
            add column daily_minutes_limit integer,
            add column registration_number varchar(40),
            add column meeting_link varchar(300),
            add constraint ck_therapists_limits check (daily_visit_limit > 0 and daily_minutes_limit > 0),
            add constraint ck_therapists_meeting_link check (meeting_link like 'https://%');

        alter table treatment_rooms add column is_in_use boolean not null default true;

        create table service_rooms (
            service_id uuid not null,
            treatment_room_id uuid not null,
            constraint pk_service_rooms primary key (service_id, treatment_room_id),
            constraint fk_service_rooms_service_id foreign key (service_id) references services (id) on delete cascade,
            constraint fk_service_rooms_treatment_room_id foreign key (treatment_room_id) references treatment_rooms (id) on delete cascade
        );

        create index ix_service_rooms_treatment_room_id on service_rooms (treatment_room_id);

        create table therapist_photos (
            therapist_id uuid not null,
            media_type varchar(20) not null,
            content bytea not null,
            changed_at timestamptz not null,
            constraint pk_therapist_photos primary key (therapist_id),
            constraint fk_therapist_photos_therapist_id foreign key (therapist_id) references therapists (id) on delete cascade,
            constraint ck_therapist_photos_content check (media_type in ('image/jpeg', 'image/png', 'image/webp') and length(content) <= 2000000)
        );
        """;

    // Midnight is the end of a day as an end, and its beginning as a start.
    private const string Hours =
        """
        alter table weekly_hours
            add column valid_from date,
            add column valid_until date,
            drop constraint ck_weekly_hours_order,
            add constraint ck_weekly_hours_order check (until_time > from_time or until_time = '00:00'),
            add constraint ck_weekly_hours_valid check (valid_until >= valid_from);

        create table hours_exceptions (
            id uuid not null,
            therapist_id uuid not null,
            day date not null,
            from_time time,
            until_time time,
            constraint pk_hours_exceptions primary key (id),
            constraint fk_hours_exceptions_therapist_id foreign key (therapist_id) references therapists (id) on delete cascade,
            constraint ck_hours_exceptions_order check
                ((from_time is null) = (until_time is null) and (until_time > from_time or until_time = '00:00' or until_time is null))
        );

        create index ix_hours_exceptions_therapist_id_day on hours_exceptions (therapist_id, day);

        create table time_off (
            id uuid not null,
            therapist_id uuid not null,
            starts_at timestamptz not null,
            ends_at timestamptz not null,
            reason varchar(100),
            constraint pk_time_off primary key (id),
            constraint fk_time_off_therapist_id foreign key (therapist_id) references therapists (id) on delete cascade,
            constraint ck_time_off_order check (ends_at > starts_at)
        );

        create index ix_time_off_therapist_id_ends_at on time_off (therapist_id, ends_at);

        create table clinic_closures (
            id uuid not null,
            first_day date not null,
            last_day date not null,
            reason varchar(100),
            constraint pk_clinic_closures primary key (id),
            constraint ck_clinic_closures_order check (last_day >= first_day)
        );
        """;

    private const string Visits =
        """
        alter table appointments
            add column status varchar(30) not null default 'booked',
            add column decide_by timestamptz,
            add column sequence integer not null default 0,
            add column series_id uuid,
            add column follows_id uuid,
            add column booked_by uuid,
            add constraint fk_appointments_follows_id foreign key (follows_id) references appointments (id) on delete restrict,
            add constraint ck_appointments_status check
                (status in ('requested', 'booked', 'arrived', 'done', 'no_show', 'cancelled', 'declined', 'expired')),
            add constraint ck_appointments_request check (status <> 'requested' or decide_by is not null),
            add constraint ck_appointments_length check (blocked_until - blocked_from <= interval '12 hours'),
            drop constraint ex_appointments_therapist,
            drop constraint ex_appointments_room,
            add constraint ex_appointments_therapist exclude using gist
                (therapist_id with =, tstzrange(blocked_from, blocked_until) with &&)
                where (status not in ('cancelled', 'declined', 'expired')),
            add constraint ex_appointments_room exclude using gist
                (treatment_room_id with =, tstzrange(blocked_from, blocked_until) with &&)
                where (status not in ('cancelled', 'declined', 'expired'));

        create index ix_appointments_decide_by on appointments (decide_by) where status = 'requested';
        create index ix_appointments_follows_id on appointments (follows_id);
        create index ix_appointments_series_id on appointments (series_id) where series_id is not null;

        create table visit_changes (
            id uuid not null,
            appointment_id uuid not null,
            kind varchar(30) not null,
            changed_at timestamptz not null,
            changed_by uuid,
            reason varchar(300),
            is_late boolean not null,
            from_status varchar(30),
            from_starts_at timestamptz,
            from_ends_at timestamptz,
            from_therapist_id uuid,
            from_treatment_room_id uuid,
            undone_at timestamptz,
            constraint pk_visit_changes primary key (id),
            constraint fk_visit_changes_appointment_id foreign key (appointment_id) references appointments (id) on delete restrict
        );

        create index ix_visit_changes_appointment_id on visit_changes (appointment_id);

        create table slot_holds (
            id uuid not null,
            token_hash bytea not null,
            service_id uuid not null,
            therapist_id uuid not null,
            treatment_room_id uuid,
            starts_at timestamptz not null,
            ends_at timestamptz not null,
            blocked_from timestamptz not null,
            blocked_until timestamptz not null,
            expires_at timestamptz not null,
            constraint pk_slot_holds primary key (id),
            constraint fk_slot_holds_service_id foreign key (service_id) references services (id) on delete cascade,
            constraint fk_slot_holds_therapist_id foreign key (therapist_id) references therapists (id) on delete cascade,
            constraint fk_slot_holds_treatment_room_id foreign key (treatment_room_id) references treatment_rooms (id) on delete cascade,
            constraint ck_slot_holds_order check (starts_at < ends_at and blocked_from <= starts_at and ends_at <= blocked_until)
        );

        create index ix_slot_holds_blocked_from on slot_holds (blocked_from);
        create index ix_slot_holds_service_id on slot_holds (service_id);
        create index ix_slot_holds_therapist_id on slot_holds (therapist_id);
        create unique index ux_slot_holds_token_hash on slot_holds (token_hash);
        create index ix_slot_holds_treatment_room_id on slot_holds (treatment_room_id);
        """;

    private const string Waiting =
        """
        create table waiting_list_entries (
            id uuid not null,
            client_id uuid not null,
            service_id uuid not null,
            therapist_id uuid,
            channel varchar(30) not null,
            region varchar(30),
            first_day date not null,
            last_day date not null,
            part_of_day varchar(30) not null,
            created_at timestamptz not null,
            ended_at timestamptz,
            appointment_id uuid,
            constraint pk_waiting_list_entries primary key (id),
            constraint fk_waiting_list_entries_client_id foreign key (client_id) references clients (id) on delete restrict,
            constraint fk_waiting_list_entries_service_id foreign key (service_id) references services (id) on delete restrict,
            constraint fk_waiting_list_entries_therapist_id foreign key (therapist_id) references therapists (id) on delete restrict,
            constraint fk_waiting_list_entries_appointment_id foreign key (appointment_id) references appointments (id) on delete restrict,
            constraint ck_waiting_list_entries_order check (last_day >= first_day)
        );

        create index ix_waiting_list_entries_appointment_id on waiting_list_entries (appointment_id);
        create index ix_waiting_list_entries_client_id on waiting_list_entries (client_id);
        create index ix_waiting_list_entries_created_at on waiting_list_entries (created_at) where ended_at is null;
        create index ix_waiting_list_entries_service_id on waiting_list_entries (service_id);
        create index ix_waiting_list_entries_therapist_id on waiting_list_entries (therapist_id);

        create table waiting_list_offers (
            id uuid not null,
            entry_id uuid not null,
            hold_id uuid,
            therapist_id uuid not null,
            starts_at timestamptz not null,
            offered_at timestamptz not null,
            expires_at timestamptz not null,
            outcome varchar(30),
            constraint pk_waiting_list_offers primary key (id),
            constraint fk_waiting_list_offers_entry_id foreign key (entry_id) references waiting_list_entries (id) on delete restrict,
            constraint fk_waiting_list_offers_hold_id foreign key (hold_id) references slot_holds (id) on delete set null
        );

        create index ix_waiting_list_offers_entry_id on waiting_list_offers (entry_id);
        create index ix_waiting_list_offers_expires_at on waiting_list_offers (expires_at) where outcome is null;
        create index ix_waiting_list_offers_hold_id on waiting_list_offers (hold_id);

        -- Those who asked before the promise was written down get a day from then.
        alter table call_back_requests
            add column email varchar(254),
            add column due_at timestamptz,
            add column owner_id uuid,
            add column outcome varchar(30),
            add column closed_at timestamptz,
            add column closed_by uuid,
            add column appointment_id uuid,
            add constraint fk_call_back_requests_appointment_id foreign key (appointment_id) references appointments (id) on delete restrict,
            add constraint ck_call_back_requests_end check ((outcome is null) = (closed_at is null));
        update call_back_requests set due_at = requested_at + interval '1 day';
        alter table call_back_requests alter column due_at set not null;

        create index ix_call_back_requests_appointment_id on call_back_requests (appointment_id);

        create table call_back_tries (
            id uuid not null,
            call_back_request_id uuid not null,
            tried_at timestamptz not null,
            tried_by uuid not null,
            note varchar(300),
            constraint pk_call_back_tries primary key (id),
            constraint fk_call_back_tries_call_back_request_id foreign key (call_back_request_id) references call_back_requests (id) on delete cascade
        );

        create index ix_call_back_tries_call_back_request_id on call_back_tries (call_back_request_id);

        alter table outbox_messages
            alter column appointment_id drop not null,
            add column call_back_request_id uuid,
            add column waiting_list_offer_id uuid,
            add constraint fk_outbox_messages_call_back_request_id foreign key (call_back_request_id) references call_back_requests (id) on delete restrict,
            add constraint fk_outbox_messages_waiting_list_offer_id foreign key (waiting_list_offer_id) references waiting_list_offers (id) on delete restrict,
            add constraint ck_outbox_messages_about check (num_nonnulls(appointment_id, call_back_request_id, waiting_list_offer_id) = 1);

        create index ix_outbox_messages_call_back_request_id on outbox_messages (call_back_request_id);
        create index ix_outbox_messages_waiting_list_offer_id on outbox_messages (waiting_list_offer_id);

        create table calendar_feeds (
            therapist_id uuid not null,
            token_hash bytea not null,
            rotated_at timestamptz not null,
            shows_names boolean not null,
            constraint pk_calendar_feeds primary key (therapist_id),
            constraint fk_calendar_feeds_therapist_id foreign key (therapist_id) references therapists (id) on delete cascade
        );

        create unique index ux_calendar_feeds_token_hash on calendar_feeds (token_hash);
        """;

    // One word for each transaction, however many rows it changed: PostgreSQL folds equal ones. It names no visit and nobody.
    private const string Word =
        """
        create function tell_calendar_changed() returns trigger language plpgsql as
        $$
        begin
            perform pg_notify('clinic_calendar', '');
            return null;
        end
        $$;

        create trigger tr_appointments_tell after insert or update or delete on appointments
            for each statement execute function tell_calendar_changed();
        create trigger tr_slot_holds_tell after insert or update or delete on slot_holds
            for each statement execute function tell_calendar_changed();
        create trigger tr_time_off_tell after insert or update or delete on time_off
            for each statement execute function tell_calendar_changed();
        create trigger tr_weekly_hours_tell after insert or update or delete on weekly_hours
            for each statement execute function tell_calendar_changed();
        create trigger tr_hours_exceptions_tell after insert or update or delete on hours_exceptions
            for each statement execute function tell_calendar_changed();
        create trigger tr_clinic_closures_tell after insert or update or delete on clinic_closures
            for each statement execute function tell_calendar_changed();
        create trigger tr_services_tell after insert or update or delete on services
            for each statement execute function tell_calendar_changed();
        create trigger tr_therapists_tell after insert or update or delete on therapists
            for each statement execute function tell_calendar_changed();
        """;
}
