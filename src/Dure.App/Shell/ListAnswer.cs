using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Dure.App.Shell;

/// <summary>Which page of a list is asked for. Read as text, so that what is no number is refused by name.</summary>
internal readonly record struct PageAsked(
    [property: FromQuery(Name = "page"), Description("몇째 쪽인지. 1부터, 적지 않으면 1")] string? Page,
    [property: FromQuery(Name = "size"), Description("한 쪽에 담을 수. 1~1000, 적지 않으면 100")] string? Size
)
{
    public const int MaxSize = 1_000;
    private const int DefaultSize = 100;
    private const int MaxPage = 1_000_000;

    /// <exception cref="RefusedException">No number, or beyond the limits.</exception>
    public (int Page, int Size) Read()
    {
        if (Number(Page, 1) is not (>= 1 and <= MaxPage and var page))
            throw new RefusedException(BadPage(Page!));
        if (Number(Size, DefaultSize) is not (>= 1 and <= MaxSize and var size))
            throw new RefusedException(BadSize(Size!));
        return (page, size);
    }

    private static int? Number(string? text, int otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static Refusal BadPage(string text) =>
        new(
            nameof(BadPage),
            $"page='{text}': 쪽은 1부터 {MaxPage:N0}까지의 수로 적습니다.",
            $"page='{text}': a number from 1 to {MaxPage:N0}."
        );

    private static Refusal BadSize(string text) =>
        new(
            nameof(BadSize),
            $"size='{text}': 한 쪽에 1건부터 {MaxSize:N0}건까지 담을 수 있습니다. 나머지는 다음 쪽에서 받으세요.",
            $"size='{text}': a page holds 1 to {MaxSize:N0}; ask for the next page."
        );
}

/// <summary>A list for programs: one page of it as JSON or CSV, its total in X-Total-Count, the other pages in Link.</summary>
internal static class ListAnswer
{
    public const string Total = "X-Total-Count";

    /// <exception cref="RefusedException">A page that cannot be.</exception>
    public static IResult Of<T>(HttpContext context, PageAsked asked, IReadOnlyList<T> all)
    {
        var (page, size) = asked.Read();
        var skip = (long)(page - 1) * size;
        return Of<T>(context, asked, all.Count, skip >= all.Count ? [] : [.. all.Skip((int)skip).Take(size)]);
    }

    /// <summary>The same where only the page asked for was made.</summary>
    public static IResult Of<T>(HttpContext context, PageAsked asked, int total, IReadOnlyList<T> items)
    {
        var (page, size) = asked.Read();
        if (Accepted.FormatOf(context) is not { } format)
            return Accepted.Neither();
        context.Response.Headers[Total] = total.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.Link = string.Join(", ", Links(context, page, size, total));
        return format == "csv" ? TypedResults.File(Csv(items), "text/csv; charset=utf-8") : TypedResults.Ok(items);
    }

    private static IEnumerable<string> Links(HttpContext context, int page, int size, int total)
    {
        var last = Math.Max(1, (int)(((long)total + size - 1) / size));
        string To(int to, string relation)
        {
            var query = context
                .Request.Query.Where(pair => pair.Key is not ("page" or "size"))
                .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
                .Append(new("page", to.ToString(CultureInfo.InvariantCulture)))
                .Append(new("size", size.ToString(CultureInfo.InvariantCulture)));
            return $"<{context.Request.PathBase}{context.Request.Path}{QueryString.Create(query)}>; rel=\"{relation}\"";
        }

        yield return To(1, "first");
        if (page > 1)
            yield return To(Math.Min(page - 1, last), "prev");
        if (page < last)
            yield return To(page + 1, "next");
        yield return To(last, "last");
    }

    /// <summary>A header of the names that JSON has, then a line each; with the mark without which Excel misreads Hangul.</summary>
    private static byte[] Csv<T>(IReadOnlyList<T> items)
    {
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            foreach (var property in properties)
                csv.WriteField(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            csv.NextRecord();
            foreach (var item in items)
            {
                foreach (var property in properties)
                    csv.WriteField(Field(property.GetValue(item)));
                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    private static string Field(object? value) =>
        value switch
        {
            null => "",
            string text => CsvGuard.Close(text),
            bool truth => truth ? "true" : "false",
            DateTime moment => Show.Machine(moment),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IEnumerable several => CsvGuard.Close(string.Join("; ", several.Cast<object>())),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => CsvGuard.Close(value.ToString() ?? ""),
        };
}
