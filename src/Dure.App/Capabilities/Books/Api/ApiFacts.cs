using System.ComponentModel;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <summary>The figures in force, for programs.</summary>
internal static class ApiFacts
{
    public sealed record FigureAnswer(
        [property: Description("기록 번호. 자치단체 안에서 하나뿐")] int Fact,
        [property: Description("대상. 예: programme:ansim")] string Subject,
        [property: Description("대상의 이름")] string SubjectName,
        [property: Description("지표 코드")] string Measure,
        [property: Description("지표 이름")] string MeasureName,
        [property: Description("목표, 실적, 예산, 집행, 전망 가운데 하나")] string Kind,
        [property: Description("기간")] string Period,
        [property: Description("구분 항목의 코드. 예: national(국비)")] string? Part,
        [property: Description("예산 회차")] string? Entry,
        [property: Description("값. 해당 없음이면 null")] decimal? Value,
        [property: Description("단위")] string Unit,
        [property: Description("해당 없음인지")] bool NotApplicable,
        [property: Description("잠정값인지")] bool Provisional,
        [property: Description("기준일")] DateOnly? ReferenceDate,
        [property: Description("기록한 기장의 번호")] int Posting,
        [property: Description("대신한 앞 기록의 번호")] int? Supersedes,
        [property: Description("앞 기록을 대신한 사유")] string? Reason,
        [property: Description("근거공문")] string? Evidence,
        [property: Description("원문의 자리")] string? Source
    );

    public static void Map(IEndpointRouteBuilder book) =>
        book.MapGet("/facts", FactsAsync)
            .IsList<FigureAnswer>("지금 유효한 수치")
            .WithDescription(
                $"그 책의 자치단체 원장에서 지금 유효한 수치. 조건은 함께 적을 수 있습니다. 모두 몇 건인지는 {ListAnswer.Total}, 다른 쪽의 주소는 Link 머리글에 있습니다. Accept: text/csv이면 엑셀용 CSV로 답합니다."
            );

    private static async Task<IResult> FactsAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [Description("대상. 예: programme:ansim")] string? subject,
        [Description("지표 코드. 예: jobs")] string? measure,
        [Description("목표, 실적, 예산, 집행, 전망 가운데 하나")] string? kind,
        [Description("이 기간 안의 수치. 예: 2022, 2022-Q3, 2018..2022")] string? period,
        [AsParameters] PageAsked page,
        HttpContext context,
        DureDbContext db,
        TableReader tables,
        CancellationToken cancel
    )
    {
        var ledger = (await BookLedger.ReadAsync(tables, book, cancel)).Ledger;
        var found = Find(ledger, subject, measure, kind, period);
        var (at, size) = page.Read();
        if (Unchanged.Is(context, ledger.Municipality.Code, ledger.Posting))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var skip = (long)(at - 1) * size;
        var shown = skip >= found.Count ? [] : found.GetRange((int)skip, Math.Min(size, found.Count - (int)skip));
        var ids = shown.ConvertAll(one => one.Value.Id);
        var own = ledger.Municipality.Code;
        var facts = await db.Set<Fact>()
            .AsNoTracking()
            .Where(fact => fact.Municipality == own && ids.Contains(fact.Id))
            .ToDictionaryAsync(fact => fact.Id, cancel);
        return ListAnswer.Of(
            context,
            page,
            found.Count,
            shown.ConvertAll(one =>
                Answer(
                    ledger,
                    ledger.Names.MeasureOf(one.Key.Measure),
                    ledger.Names.SubjectOf(one.Key.Subject),
                    one.Key,
                    facts[one.Value.Id]
                )
            )
        );
    }

    private static List<(FactKey Key, FactValue Value)> Find(
        LedgerView ledger,
        string? subject,
        string? measure,
        string? kind,
        string? period
    )
    {
        var refusals = new List<Refusal>();
        var (ofKind, within) = (default(FactKind), default(Period));
        if (subject is not null && !ledger.Structure.Has(subject))
            refusals.Add(ApiRefusals.NoSubject(subject));
        if (measure is not null && !ledger.Names.Measures.ContainsKey(measure))
            refusals.Add(ApiRefusals.NoMeasure(measure));
        if (kind is not null && !FactKinds.TryParse(kind, out ofKind))
            refusals.Add(ApiRefusals.NoKind(kind));
        if (period is not null && !Period.TryParse(period, out within))
            refusals.Add(ApiRefusals.NoPeriod(period));
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
        // A subject that is there but has no figures has no number.
        var number = subject is null ? -1 : ledger.Names.Subjects.GetValueOrDefault(subject, -2);
        var of = measure is null ? -1 : ledger.Names.Measures[measure].Number;
        return
        [
            .. ledger
                .Facts.All()
                .Where(one =>
                    (number == -1 || one.Key.Subject == number)
                    && (of == -1 || one.Key.Measure == of)
                    && (kind is null || one.Key.Kind == ofKind)
                    && (
                        period is null
                        || (
                            one.Key.PeriodStart >= within.Start
                            && one.Key.PeriodStart + one.Key.PeriodMonths <= within.End
                        )
                    )
                ),
        ];
    }

    private static FigureAnswer Answer(LedgerView ledger, Measure measure, string subject, FactKey key, Fact fact) =>
        new(
            fact.Id,
            subject,
            subject == SubjectKey.Municipality ? ledger.Municipality.Name : ledger.Structure.NameOf(subject),
            measure.Code,
            measure.Name,
            key.Kind.Word(),
            key.Period.ToString(),
            key.Part == 0 ? null : ledger.Names.PartOf(key.Part).Code,
            fact.Stage.Length == 0 ? null : fact.Stage,
            fact.Value is { } kept ? Rational.FromScaled(kept, measure.Decimals).Round(measure.Decimals) : null,
            measure.Unit,
            fact.Value is null,
            fact.Provisional,
            fact.ReferenceDate,
            fact.Posting,
            fact.Supersedes,
            fact.Reason,
            fact.Evidence,
            fact.Source
        );
}
