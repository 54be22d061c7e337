using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Collection : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "approval_document",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    proposal = table.Column<string>(type: "text", nullable: false),
                    drafter = table.Column<string>(type: "text", nullable: false),
                    drafter_name = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    redraft_of = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    openness = table.Column<int>(type: "integer", nullable: false),
                    grounds = table.Column<string>(type: "text", nullable: false),
                    openness_reason = table.Column<string>(type: "text", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    department_name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_document", x => new { x.municipality, x.id });
                });

            migrationBuilder.CreateTable(
                name: "round",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_by = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    posting = table.Column<int>(type: "integer", nullable: true),
                    why = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_round", x => new { x.municipality, x.id });
                });

            migrationBuilder.CreateTable(
                name: "approval_step",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    turn = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    opinion = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_step", x => new { x.municipality, x.document, x.line });
                    table.ForeignKey(
                        name: "FK_approval_step_approval_document_municipality_document",
                        columns: x => new { x.municipality, x.document },
                        principalTable: "approval_document",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    scanned = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachment", x => new { x.municipality, x.document, x.id });
                    table.ForeignKey(
                        name: "FK_attachment_approval_document_municipality_document",
                        columns: x => new { x.municipality, x.document },
                        principalTable: "approval_document",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "round_column",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<byte>(type: "smallint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_round_column", x => new { x.municipality, x.round, x.measure, x.kind });
                    table.ForeignKey(
                        name: "FK_round_column_round_municipality_round",
                        columns: x => new { x.municipality, x.round },
                        principalTable: "round",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submission",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission", x => new { x.municipality, x.round, x.department });
                    table.ForeignKey(
                        name: "FK_submission_round_municipality_round",
                        columns: x => new { x.municipality, x.round },
                        principalTable: "round",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submission_row",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    owes = table.Column<List<string>>(type: "text[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_row", x => new { x.municipality, x.round, x.department, x.programme });
                    table.ForeignKey(
                        name: "FK_submission_row_submission_municipality_round_department",
                        columns: x => new { x.municipality, x.round, x.department },
                        principalTable: "submission",
                        principalColumns: new[] { "municipality", "round", "department" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submission_step",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_step", x => new { x.municipality, x.round, x.department, x.number });
                    table.ForeignKey(
                        name: "FK_submission_step_submission_municipality_round_department",
                        columns: x => new { x.municipality, x.round, x.department },
                        principalTable: "submission",
                        principalColumns: new[] { "municipality", "round", "department" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submission_answer",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    column = table.Column<string>(type: "text", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_answer", x => new { x.municipality, x.round, x.department, x.programme, x.column, x.question });
                    table.ForeignKey(
                        name: "FK_submission_answer_submission_row_municipality_round_departm~",
                        columns: x => new { x.municipality, x.round, x.department, x.programme },
                        principalTable: "submission_row",
                        principalColumns: new[] { "municipality", "round", "department", "programme" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submission_cell",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<byte>(type: "smallint", nullable: false),
                    mark = table.Column<string>(type: "text", nullable: false),
                    kept = table.Column<long>(type: "bigint", nullable: true),
                    since = table.Column<int>(type: "integer", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_cell", x => new { x.municipality, x.round, x.department, x.programme, x.measure, x.kind });
                    table.ForeignKey(
                        name: "FK_submission_cell_submission_row_municipality_round_departmen~",
                        columns: x => new { x.municipality, x.round, x.department, x.programme },
                        principalTable: "submission_row",
                        principalColumns: new[] { "municipality", "round", "department", "programme" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_approval_document_municipality_department_year_number",
                table: "approval_document",
                columns: new[] { "municipality", "department", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_approval_document_municipality_drafter",
                table: "approval_document",
                columns: new[] { "municipality", "drafter" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_document_municipality_state",
                table: "approval_document",
                columns: new[] { "municipality", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_step_municipality_account",
                table: "approval_step",
                columns: new[] { "municipality", "account" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approval_step");

            migrationBuilder.DropTable(
                name: "attachment");

            migrationBuilder.DropTable(
                name: "round_column");

            migrationBuilder.DropTable(
                name: "submission_answer");

            migrationBuilder.DropTable(
                name: "submission_cell");

            migrationBuilder.DropTable(
                name: "submission_step");

            migrationBuilder.DropTable(
                name: "approval_document");

            migrationBuilder.DropTable(
                name: "submission_row");

            migrationBuilder.DropTable(
                name: "submission");

            migrationBuilder.DropTable(
                name: "round");
        }
    }
}
