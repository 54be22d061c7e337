using System.Text;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>A small book in a folder of its own, which a test spoils in one place.</summary>
public sealed class SampleBook : IDisposable
{
    private readonly DirectoryInfo above = Directory.CreateTempSubdirectory("dure-book-");

    public SampleBook()
    {
        Folder = Directory.CreateDirectory(At("sample-2022")).FullName;
        foreach (var (file, text) in Files)
            Write(file, text);
    }

    public string Folder { get; }

    private static readonly Dictionary<string, string> Files = new()
    {
        ["book.yaml"] = """
            book: {municipality: 11530, year: 2022, title: 시험용 책, source: sample}
            municipalities:
              - {code: 11000, name: 서울특별시, level: 시·도}
              - {code: 11530, name: 구로구, level: 시·군·구, parent: 11000}
            departments:
              - {code: bureau, name: 경제국, kind: 국}
              - {code: jobs, name: 일자리과, kind: 과, parent: bureau}
            plans:
              - {code: annual, name: 2022년 세부계획, kind: 세부계획, period: 2022}
            lists:
              - {code: funding, name: 재원}
            parts:
              - {list: funding, code: national, name: 국비}
              - {list: funding, code: local, name: 구비}
            trees:
              - {code: sectors, name: 부문}
            nodes:
              - {tree: sectors, code: gov, name: 정부}
              - {tree: sectors, code: direct, name: 직접일자리, parent: gov}

            """,
        ["measures.yaml"] = """
            measures:
              - {code: jobs, name: 일자리, unit: 명, aggregation: sum, outcome: 창출}
              - {code: budget, name: 예산, unit: 원, aggregation: sum}
              - {code: rate, name: 고용률, unit: "%", aggregation: ratio, decimals: 1, indicator: true}

            """,
        ["programmes.yaml"] = """
            programmes:
              - {code: ansim, name: 안심일자리, nodes: [sectors/direct], departments: [jobs], plan: annual, period: 2022, targets: [청년, 노인]}

            """,
        ["facts/facts.csv"] = """
            subject,measure,kind,period,value,unit,part,entry,reason,source
            programme:ansim,jobs,목표,2022,100,,,,,1
            programme:ansim,jobs,실적,2022,98,,,,,2
            programme:ansim,jobs,실적,2022,99,,,,누락분 반영,3
            programme:ansim,budget,예산,2022,60,백만원,national,본예산,,4
            programme:ansim,budget,예산,2022,40,백만원,local,본예산,,5
            municipality,rate,실적,2022-H1,66.4,,,,,6

            """,
        ["tables/sectors.yaml"] = """
            id: sectors
            title: 부문별 실적
            defaults: {measure: jobs, period: 2022}
            rows:
              - {total: 합계}
              - {tree: sectors}
            columns:
              - {id: target, label: 목표, kind: 목표}
              - {id: result, label: 실적, kind: 실적}
              - {id: rate, label: 달성률, formula: "ratio(result, target)", round: 1}

            """,
        ["printed/sectors.csv"] = """
            ,목표,실적,달성률
            합계,100,99,99.0
            정부,100,99,99.0
            직접일자리,100,99,99.0

            """,
    };

    public static string TextOf(string file) => Files[file];

    /// <summary>A path beside the book.</summary>
    public string At(string name) => Path.Combine(above.FullName, name);

    public SampleBook Write(string file, string text) => Write(file, new UTF8Encoding(false).GetBytes(text));

    public SampleBook Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public SampleBook Replace(string file, string old, string with)
    {
        Files[file].ShouldContain(old);
        return Write(file, Files[file].Replace(old, with, StringComparison.Ordinal));
    }

    public SampleBook Append(string file, string text) =>
        Write(file, (Files.TryGetValue(file, out var known) ? known : "") + text);

    /// <summary>Puts the book, or something beside it, where it must be refused, and finds the ledger empty afterwards.</summary>
    public async Task<IReadOnlyList<Refusal>> RefusedAsync(DatabaseKind kind = DatabaseKind.Sqlite, string? path = null)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var refused = await Should.ThrowAsync<RefusedException>(() => desk.LoadAsync(path ?? Folder));
        (await Dump.CountAsync(desk)).ShouldBe(0);
        refused.Refusals.ShouldAllBe(refusal =>
            refusal.Korean.Length > 0 && refusal.English.Length > 0 && refusal.Name.Length > 0
        );
        return refused.Refusals;
    }

    public void Dispose() => above.Delete(recursive: true);
}
