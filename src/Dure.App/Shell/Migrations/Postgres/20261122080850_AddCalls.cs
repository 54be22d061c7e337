using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddCalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "call",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: true),
                    reference_day = table.Column<DateOnly>(type: "date", nullable: false),
                    work_from = table.Column<DateOnly>(type: "date", nullable: false),
                    work_until = table.Column<DateOnly>(type: "date", nullable: false),
                    opens_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closes_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    reserve_headcount = table.Column<int>(type: "integer", nullable: false),
                    retention_years = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    seed = table.Column<string>(type: "text", nullable: true),
                    seed_hash = table.Column<string>(type: "text", nullable: true),
                    confirmed_run = table.Column<int>(type: "integer", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_call_department_municipality_department",
                        columns: x => new { x.municipality, x.department },
                        principalTable: "department",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participation",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    quit = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participation", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_participation_person_municipality_person",
                        columns: x => new { x.municipality, x.person },
                        principalTable: "person",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_secret",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_secret", x => new { x.municipality, x.person, x.month });
                    table.ForeignKey(
                        name: "FK_person_secret_person_municipality_person",
                        columns: x => new { x.municipality, x.person },
                        principalTable: "person",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    receipt_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    draw_number = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: true),
                    way = table.Column<string>(type: "text", nullable: false),
                    applied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answers = table.Column<byte[]>(type: "bytea", nullable: false),
                    inquiry = table.Column<byte[]>(type: "bytea", nullable: true),
                    decision = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    examined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    flagged = table.Column<bool>(type: "boolean", nullable: false),
                    decided_by_hand = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_application_call_municipality_call",
                        columns: x => new { x.municipality, x.call },
                        principalTable: "call",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_application_person_municipality_person",
                        columns: x => new { x.municipality, x.person },
                        principalTable: "person",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_draft",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    keep_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    is_sent = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_draft", x => new { x.municipality, x.token_hash });
                    table.ForeignKey(
                        name: "FK_application_draft_call_municipality_call",
                        columns: x => new { x.municipality, x.call },
                        principalTable: "call",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_field",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_field", x => new { x.municipality, x.call, x.code });
                    table.ForeignKey(
                        name: "FK_call_field_call_municipality_call",
                        columns: x => new { x.municipality, x.call },
                        principalTable: "call",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selection_run",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    candidates = table.Column<int>(type: "integer", nullable: false),
                    selected = table.Column<int>(type: "integer", nullable: false),
                    library = table.Column<string>(type: "text", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    quotas = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_run", x => new { x.municipality, x.call, x.number });
                    table.ForeignKey(
                        name: "FK_selection_run_call_municipality_call",
                        columns: x => new { x.municipality, x.call },
                        principalTable: "call",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_file",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    application = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_file", x => new { x.municipality, x.application, x.id });
                    table.ForeignKey(
                        name: "FK_application_file_application_municipality_application",
                        columns: x => new { x.municipality, x.application },
                        principalTable: "application",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objection",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    application = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objection", x => new { x.municipality, x.application, x.number });
                    table.ForeignKey(
                        name: "FK_objection_application_municipality_application",
                        columns: x => new { x.municipality, x.application },
                        principalTable: "application",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_file",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_file", x => new { x.municipality, x.token_hash, x.id });
                    table.ForeignKey(
                        name: "FK_draft_file_application_draft_municipality_token_hash",
                        columns: x => new { x.municipality, x.token_hash },
                        principalTable: "application_draft",
                        principalColumns: new[] { "municipality", "token_hash" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_line",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    application = table.Column<int>(type: "integer", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    tier = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    quota = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_line", x => new { x.municipality, x.call, x.run, x.application });
                    table.ForeignKey(
                        name: "FK_selection_line_selection_run_municipality_call_run",
                        columns: x => new { x.municipality, x.call, x.run },
                        principalTable: "selection_run",
                        principalColumns: new[] { "municipality", "call", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_application_municipality_call_person",
                table: "application",
                columns: new[] { "municipality", "call", "person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_application_municipality_person",
                table: "application",
                columns: new[] { "municipality", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_application_municipality_receipt_hash",
                table: "application",
                columns: new[] { "municipality", "receipt_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_application_draft_municipality_call",
                table: "application_draft",
                columns: new[] { "municipality", "call" });

            migrationBuilder.CreateIndex(
                name: "IX_call_municipality_department",
                table: "call",
                columns: new[] { "municipality", "department" });

            migrationBuilder.CreateIndex(
                name: "IX_call_municipality_state",
                table: "call",
                columns: new[] { "municipality", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_participation_municipality_person",
                table: "participation",
                columns: new[] { "municipality", "person" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "application_file");

            migrationBuilder.DropTable(
                name: "call_field");

            migrationBuilder.DropTable(
                name: "draft_file");

            migrationBuilder.DropTable(
                name: "objection");

            migrationBuilder.DropTable(
                name: "participation");

            migrationBuilder.DropTable(
                name: "person_secret");

            migrationBuilder.DropTable(
                name: "selection_line");

            migrationBuilder.DropTable(
                name: "application_draft");

            migrationBuilder.DropTable(
                name: "application");

            migrationBuilder.DropTable(
                name: "selection_run");

            migrationBuilder.DropTable(
                name: "call");
        }
    }
}
