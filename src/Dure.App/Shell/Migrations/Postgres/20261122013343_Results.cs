using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Results : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "round_column");

            migrationBuilder.DropTable(
                name: "submission_answer");

            migrationBuilder.DropTable(
                name: "submission_cell");

            migrationBuilder.DropTable(
                name: "submission_step");

            migrationBuilder.DropTable(
                name: "submission_row");

            migrationBuilder.DropTable(
                name: "submission");

            migrationBuilder.DropTable(
                name: "round");
        }
    }
}
