using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>
/// A consent is the proof of what was agreed to, and until when: its words are never written over, and what was taken back never comes to
/// life again. Who agrees once more gets another row.
/// </summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126160600_KeepConsents")]
internal sealed class KeepConsents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create function keep_consent() returns trigger language plpgsql as
            $$
            begin
                if (new.id, new.client_id, new.purpose, new.wording) is distinct from (old.id, old.client_id, old.purpose, old.wording)
                    or (old.withdrawn_at is not null and new.withdrawn_at is null) then
                    raise exception 'A consent is kept as it was given; another one is another row.' using errcode = 'restrict_violation';
                end if;
                return new;
            end
            $$;

            create trigger tr_consents_keep before update on consents for each row execute function keep_consent();

            alter table consents add constraint ck_consents_order check (withdrawn_at >= given_at);
            """);
}
