using System.Diagnostics;
using Dure.Kernel;
using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Readers;

/// <summary>Damaged files of every format end in a document or a refusal, soon. The same files at every run.</summary>
public class FuzzTests
{
    public static TheoryData<string> Names => [.. FuzzFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damage_is_read_or_refused(string name)
    {
        var random = new Random(20251121);
        for (var round = 0; round < 2000; round++)
            Try(FuzzFiles.Damaged(name, random), name, round);
    }

    [Fact]
    public void Damaged_pdf_is_read_or_refused()
    {
        Assert.SkipUnless(FuzzFiles.HasPoppler, "PDF is read by poppler (apt-get install poppler-utils).");
        var random = new Random(20251121);
        for (var round = 0; round < 100; round++)
            Try(FuzzFiles.Damaged(FuzzFiles.Pdf, random), FuzzFiles.Pdf, round);
    }

    internal static void Try(byte[] bytes, string name, int round)
    {
        var started = Stopwatch.StartNew();
        try
        {
            DocumentReader.Read(bytes, name);
        }
        catch (RefusedException) { }
        catch (Exception e)
        {
            Assert.Fail($"{name}, round {round}: {e}");
        }

        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2), $"{name}, round {round}");
    }
}
