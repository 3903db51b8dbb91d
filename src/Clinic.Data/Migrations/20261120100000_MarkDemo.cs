using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>Tells a demo from a real clinic, and the day it was loaded for.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261120100000_MarkDemo")]
internal sealed class MarkDemo : Migration
{
    // A demo that was loaded before this column books every treatment 50 days before its day.
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            alter table practice add column demo_day date;

            update practice
            set demo_day = ((select min(booked_at) from appointments) at time zone time_zone)::date + 50
            where email = 'hello@riverbend.example';
            """);
}
