using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Sqlite
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: true),
                    reference_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    work_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    work_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opens_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closes_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    headcount = table.Column<int>(type: "INTEGER", nullable: false),
                    reserve_headcount = table.Column<int>(type: "INTEGER", nullable: false),
                    retention_years = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    seed = table.Column<string>(type: "TEXT", nullable: true),
                    seed_hash = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_run = table.Column<int>(type: "INTEGER", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    quit = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    call = table.Column<int>(type: "INTEGER", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false),
                    receipt_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    draw_number = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    applied_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inquiry = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decision = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    examined_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    flagged = table.Column<bool>(type: "INTEGER", nullable: false),
                    decided_by_hand = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call = table.Column<int>(type: "INTEGER", nullable: false),
                    keep_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    is_sent = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    call = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    headcount = table.Column<int>(type: "INTEGER", nullable: false)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    call = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    candidates = table.Column<int>(type: "INTEGER", nullable: false),
                    selected = table.Column<int>(type: "INTEGER", nullable: false),
                    library = table.Column<string>(type: "TEXT", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    quotas = table.Column<string>(type: "TEXT", nullable: false)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    application = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    application = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    call = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    application = table.Column<int>(type: "INTEGER", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    tier = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    quota = table.Column<string>(type: "TEXT", nullable: true)
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
