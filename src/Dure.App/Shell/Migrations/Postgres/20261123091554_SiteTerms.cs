using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SiteTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "payday",
                table: "demand",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "rest_from",
                table: "demand",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rest_minutes",
                table: "demand",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "starts",
                table: "demand",
                type: "time without time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "payday",
                table: "demand");

            migrationBuilder.DropColumn(
                name: "rest_from",
                table: "demand");

            migrationBuilder.DropColumn(
                name: "rest_minutes",
                table: "demand");

            migrationBuilder.DropColumn(
                name: "starts",
                table: "demand");
        }
    }
}
