using System.ComponentModel;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <summary>Municipalities and books for programs.</summary>
internal static class Api
{
    public sealed record MunicipalityAnswer(
        [property: Description("자치단체 코드 다섯 자리")] string Code,
        [property: Description("이름")] string Name,
        [property: Description("국, 시·도, 시·군·구 가운데 하나")] string Level,
        [property: Description("속한 자치단체의 코드")] string? Parent,
        [property: Description("원장의 마지막 기록 번호. 0이면 원장이 없음")] int Posting,
        [property: Description("이 자치단체의 책 이름들")] IReadOnlyList<string> Books
    );

    public sealed record BookAnswer(
        [property: Description("책 이름. 다른 주소의 {book}")] string Code,
        [property: Description("자치단체 코드 다섯 자리")] string Municipality,
        [property: Description("자치단체 이름")] string Name,
        [property: Description("연도")] int Year,
        [property: Description("제목")] string Title,
        [property: Description("수치를 옮겨 온 원문")] string Source,
        [property: Description("참고")] string? Note,
        [property: Description("표 목록의 주소")] string Tables
    );

    public static void Map(IEndpointRouteBuilder municipalities, IEndpointRouteBuilder books)
    {
        municipalities.MapGet("", MunicipalitiesAsync).IsList<MunicipalityAnswer>("자치단체 목록");
        municipalities.MapGet("/{code}", MunicipalityAsync).WithSummary("자치단체 하나").Produces<MunicipalityAnswer>();
        books.MapGet("", BooksAsync).IsList<BookAnswer>("책 목록");
        books.MapGet("/{book}", BookAsync).WithSummary("책 하나").Produces<BookAnswer>();
    }

    private static async Task<IResult> MunicipalitiesAsync(
        [AsParameters] PageAsked page,
        HttpContext context,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        var all = await AnswersAsync(db, cancel);
        return Unchanged.Is(context, Stamp(all))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : ListAnswer.Of(context, page, all);
    }

    private static async Task<IResult> MunicipalityAsync(
        [Description("자치단체 코드 다섯 자리. 예: 11530")] string code,
        HttpContext context,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        var one =
            (await AnswersAsync(db, cancel)).Find(answer => answer.Code == code)
            ?? throw new RefusedException(Refusals.NoMunicipality(code));
        return TypedResults.Ok(one);
    }

    private static async Task<IResult> BooksAsync(
        [AsParameters] PageAsked page,
        HttpContext context,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        var all = await AllBooksAsync(db, cancel);
        return Unchanged.Is(context, Stamp(all))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : ListAnswer.Of(context, page, all);
    }

    private static async Task<IResult> BookAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        HttpContext context,
        DureDbContext db,
        CancellationToken cancel
    ) =>
        TypedResults.Ok(
            (await AllBooksAsync(db, cancel)).Find(answer => answer.Code == book)
                ?? throw new RefusedException(TableRefusals.NoBook(book))
        );

    // Short lists: their tag is over what they say.
    private static string Stamp<T>(List<T> answers) => System.Text.Json.JsonSerializer.Serialize(answers);

    private static async Task<List<MunicipalityAnswer>> AnswersAsync(DureDbContext db, CancellationToken cancel)
    {
        var books = (await db.Set<Book>().AsNoTracking().OrderBy(book => book.Year).ToListAsync(cancel)).ToLookup(
            book => book.Municipality,
            book => book.Code
        );
        var found = await db.Set<Municipality>()
            .AsNoTracking()
            .OrderBy(row => row.Code)
            .Select(row => new
            {
                Row = row,
                Posting = db.Set<Posting>()
                    .Where(posting => posting.Municipality == row.Code)
                    .Max(posting => (int?)posting.Id)
                    ?? 0,
            })
            .ToListAsync(cancel);
        return found.ConvertAll(one => new MunicipalityAnswer(
            one.Row.Code.ToString(),
            one.Row.Name,
            one.Row.Level,
            one.Row.Parent?.ToString(),
            one.Posting,
            [.. books[one.Row.Code]]
        ));
    }

    private static async Task<List<BookAnswer>> AllBooksAsync(DureDbContext db, CancellationToken cancel)
    {
        var books = await (
            from book in db.Set<Book>().AsNoTracking()
            join municipality in db.Set<Municipality>().AsNoTracking() on book.Municipality equals municipality.Code
            orderby book.Code
            select new { book, municipality.Name }
        ).ToListAsync(cancel);
        return books.ConvertAll(one => new BookAnswer(
            one.book.Code,
            one.book.Municipality.ToString(),
            one.Name,
            one.book.Year,
            one.book.Title,
            one.book.Source,
            one.book.Note,
            $"/api/books/{one.book.Code}/tables"
        ));
    }
}
