using System.ComponentModel;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.Tables.Model;

namespace Dure.App.Capabilities.Tables;

/// <summary>A figure and what it rests on, for programs.</summary>
internal sealed record TraceAnswer(
    [property: Description("책 이름")] string Book,
    [property: Description("표 이름")] string Table,
    [property: Description("칸의 자리")] TraceAnswer.Position Cell,
    [property: Description("칸의 상태. number, notCollected, notApplicable …")] string State,
    [property: Description("보이는 글")] string Text,
    [property: Description("보이는 값, 자릿점 없이")] decimal? Shown,
    [property: Description("기본 단위로 나타낸 정확한 값. 정수나 분수")] string? Exact,
    [property: Description("보이는 단위")] string? Unit,
    [property: Description("잠정값인지")] bool Provisional,
    [property: Description("참고")] string? Note,
    [property: Description("계산식. 기록에서 읽은 값이면 null")] string? Formula,
    [property: Description("값을 넣은 계산식")] string? FormulaInFigures,
    [property: Description("식에 든 칸들")] IReadOnlyList<TraceAnswer.Operand> Operands,
    [property: Description("근거가 된 기록들")] IReadOnlyList<TraceAnswer.FactAnswer> Facts
)
{
    internal sealed record Position(
        [property: Description("행")] string Row,
        [property: Description("행의 이름표")] string RowLabel,
        [property: Description("열")] string Column,
        [property: Description("열의 이름표")] string ColumnLabel
    );

    internal sealed record Operand(
        [property: Description("칸의 자리")] Position Cell,
        [property: Description("보이는 글")] string Text,
        [property: Description("그 칸의 근거 주소")] string Href
    );

    internal sealed record FactAnswer(
        [property: Description("대상")] string Subject,
        [property: Description("지표")] string Measure,
        [property: Description("종류")] string Kind,
        [property: Description("기간")] string Period,
        [property: Description("구분 항목")] string? Part,
        [property: Description("예산 회차")] string? Entry,
        [property: Description("값들. 지금 유효한 것이 처음")] IReadOnlyList<ValueAnswer> Values
    );

    internal sealed record ValueAnswer(
        [property: Description("기록 번호")] int Fact,
        [property: Description("저장된 값. 해당 없음이면 null")] long? Value,
        [property: Description("보이는 글")] string Text,
        [property: Description("잠정값인지")] bool Provisional,
        [property: Description("기준일")] DateOnly? ReferenceDate,
        [property: Description("앞 값을 대신한 사유")] string? Reason,
        [property: Description("근거공문")] string? Evidence,
        [property: Description("원문의 자리")] string? Source,
        [property: Description("기록한 때")] DateTime At,
        [property: Description("기록자")] string Who,
        [property: Description("기록한 과정")] string Process,
        [property: Description("기록한 사유")] string Why
    );

    public static TraceAnswer Of(Trace trace, string? asOf)
    {
        var (head, cell) = (trace.Table.Table.Head, trace.Cell);
        return new(
            head.Book,
            head.Id,
            PositionOf(trace.Row, trace.Column),
            System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(cell.State.ToString()),
            cell.Text,
            cell.Shown,
            cell.State == CellState.Number ? cell.Exact.ToString() : null,
            cell.Showing?.Unit?.Text,
            cell.Provisional,
            cell.Note,
            trace.Formula,
            trace.FormulaInFigures,
            [
                .. trace.Operands.Select(operand => new Operand(
                    PositionOf(operand.Row, operand.Column),
                    operand.Cell.Text,
                    "/api" + Tables.TraceAddressOf(head.Book, head.Id, operand.Row.Id, operand.Column.Id, asOf)
                )),
            ],
            [.. trace.Facts.Select(FactOf)]
        );
    }

    private static Position PositionOf(Row row, Column column) => new(row.Id, row.Label, column.Id, column.Label);

    private static FactAnswer FactOf(TracedFact fact) =>
        new(
            fact.Subject,
            fact.Measure,
            fact.Kind.Word(),
            fact.Period.ToString(),
            fact.Part,
            fact.Current.Fact.Stage is { Length: > 0 } stage ? stage : null,
            [
                .. fact.Values.Select(value => new ValueAnswer(
                    value.Fact.Id,
                    value.Fact.Value,
                    value.Text,
                    value.Fact.Provisional,
                    value.Fact.ReferenceDate,
                    value.Fact.Reason,
                    value.Fact.Evidence,
                    value.Fact.Source,
                    DateTime.SpecifyKind(value.Posting.At, DateTimeKind.Utc),
                    value.Posting.Who,
                    value.Posting.Process,
                    value.Posting.Why
                )),
            ]
        );
}
