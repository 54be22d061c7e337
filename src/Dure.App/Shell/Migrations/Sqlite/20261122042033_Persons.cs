using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Persons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    birth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    birth_year = table.Column<int>(type: "INTEGER", nullable: false),
                    sex = table.Column<int>(type: "INTEGER", nullable: false),
                    keep_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cohort = table.Column<int>(type: "INTEGER", nullable: false),
                    identity = table.Column<byte[]>(type: "BLOB", nullable: true),
                    alias = table.Column<byte[]>(type: "BLOB", nullable: true),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: true),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    destroyed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => new { x.municipality, x.id });
                });

            migrationBuilder.CreateTable(
                name: "person_key",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    destroyed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_key", x => new { x.municipality, x.month });
                });

            migrationBuilder.CreateTable(
                name: "person_vault",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_vault", x => x.municipality);
                });

            migrationBuilder.CreateTable(
                name: "person_hold",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "person_hold");

            migrationBuilder.DropTable(
                name: "person_key");

            migrationBuilder.DropTable(
                name: "person_vault");

            migrationBuilder.DropTable(
                name: "person");
        }
    }
}
