using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OfficeWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "marks",
                table: "round",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "by_position",
                table: "approval_step",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "in_place_because",
                table: "approval_step",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "approved_plan",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    plan = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approved_plan", x => new { x.municipality, x.plan, x.version });
                    table.ForeignKey(
                        name: "FK_approved_plan_plan_municipality_plan",
                        columns: x => new { x.municipality, x.plan },
                        principalTable: "plan",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "briefing",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    posting = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_briefing", x => new { x.municipality, x.year, x.quarter, x.version });
                    table.ForeignKey(
                        name: "FK_briefing_book_municipality_year",
                        columns: x => new { x.municipality, x.year },
                        principalTable: "book",
                        principalColumns: new[] { "municipality", "year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "briefing_reason",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_briefing_reason", x => new { x.municipality, x.year, x.quarter, x.subject, x.measure });
                    table.ForeignKey(
                        name: "FK_briefing_reason_book_municipality_year",
                        columns: x => new { x.municipality, x.year },
                        principalTable: "book",
                        principalColumns: new[] { "municipality", "year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "briefing_setting",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    order = table.Column<string>(type: "text", nullable: false),
                    tree = table.Column<string>(type: "text", nullable: true),
                    low = table.Column<int>(type: "integer", nullable: false),
                    high = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_briefing_setting", x => new { x.municipality, x.year, x.quarter });
                    table.ForeignKey(
                        name: "FK_briefing_setting_book_municipality_year",
                        columns: x => new { x.municipality, x.year },
                        principalTable: "book",
                        principalColumns: new[] { "municipality", "year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    birth = table.Column<DateOnly>(type: "date", nullable: true),
                    birth_year = table.Column<int>(type: "integer", nullable: false),
                    sex = table.Column<int>(type: "integer", nullable: false),
                    keep_until = table.Column<DateOnly>(type: "date", nullable: false),
                    cohort = table.Column<int>(type: "integer", nullable: false),
                    identity = table.Column<byte[]>(type: "bytea", nullable: true),
                    alias = table.Column<byte[]>(type: "bytea", nullable: true),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    added_on = table.Column<DateOnly>(type: "date", nullable: false),
                    destroyed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => new { x.municipality, x.id });
                });

            migrationBuilder.CreateTable(
                name: "person_key",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    destroyed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_key", x => new { x.municipality, x.month });
                });

            migrationBuilder.CreateTable(
                name: "person_vault",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_vault", x => x.municipality);
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    office = table.Column<string>(type: "text", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reviewer = table.Column<string>(type: "text", nullable: true),
                    department = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    programme = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_proposal_department_municipality_department",
                        columns: x => new { x.municipality, x.department },
                        principalTable: "department",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminder",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    mark = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder", x => new { x.municipality, x.round, x.department, x.due, x.mark, x.account });
                    table.ForeignKey(
                        name: "FK_reminder_submission_municipality_round_department",
                        columns: x => new { x.municipality, x.round, x.department },
                        principalTable: "submission",
                        principalColumns: new[] { "municipality", "round", "department" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_hold",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_hold", x => new { x.municipality, x.person, x.department, x.purpose });
                    table.ForeignKey(
                        name: "FK_person_hold_person_municipality_person",
                        columns: x => new { x.municipality, x.person },
                        principalTable: "person",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal_step",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    proposal = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    department = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    verdict = table.Column<string>(type: "text", nullable: true),
                    programme = table.Column<string>(type: "text", nullable: true),
                    reverses = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_step", x => new { x.municipality, x.proposal, x.number });
                    table.ForeignKey(
                        name: "FK_proposal_step_proposal_municipality_proposal",
                        columns: x => new { x.municipality, x.proposal },
                        principalTable: "proposal",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_change_municipality_of",
                table: "change",
                columns: new[] { "municipality", "of" });

            migrationBuilder.CreateIndex(
                name: "IX_person_municipality_alias",
                table: "person",
                columns: new[] { "municipality", "alias" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_municipality_identity",
                table: "person",
                columns: new[] { "municipality", "identity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_municipality_keep_until",
                table: "person",
                columns: new[] { "municipality", "keep_until" });

            migrationBuilder.CreateIndex(
                name: "IX_proposal_municipality_department",
                table: "proposal",
                columns: new[] { "municipality", "department" });

            migrationBuilder.CreateIndex(
                name: "IX_proposal_municipality_programme",
                table: "proposal",
                columns: new[] { "municipality", "programme" });

            migrationBuilder.CreateIndex(
                name: "IX_proposal_municipality_state",
                table: "proposal",
                columns: new[] { "municipality", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approved_plan");

            migrationBuilder.DropTable(
                name: "briefing");

            migrationBuilder.DropTable(
                name: "briefing_reason");

            migrationBuilder.DropTable(
                name: "briefing_setting");

            migrationBuilder.DropTable(
                name: "person_hold");

            migrationBuilder.DropTable(
                name: "person_key");

            migrationBuilder.DropTable(
                name: "person_vault");

            migrationBuilder.DropTable(
                name: "proposal_step");

            migrationBuilder.DropTable(
                name: "reminder");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "proposal");

            migrationBuilder.DropIndex(
                name: "IX_change_municipality_of",
                table: "change");

            migrationBuilder.DropColumn(
                name: "marks",
                table: "round");

            migrationBuilder.DropColumn(
                name: "by_position",
                table: "approval_step");

            migrationBuilder.DropColumn(
                name: "in_place_because",
                table: "approval_step");
        }
    }
}
