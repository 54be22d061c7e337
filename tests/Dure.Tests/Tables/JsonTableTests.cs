using System.Text;
using System.Text.Json;
using Dure.Tables.Reading;
using Dure.Tables.Writing;

namespace Dure.Tests.Tables;

public sealed class JsonTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_table_read_back_is_written_as_the_same_bytes_apart_from_its_formulas(int seed)
    {
        var table = seed == 1 ? Samples.Fixed() : Samples.Random(seed);

        var read = JsonTable.Read(Parse(Json.Write(table)));

        Json.Write(read, withTrace: false).ShouldBe(Json.Write(table, withTrace: false));
        Html.Write(read).ShouldBe(Html.Write(table));
        Csv.Write(read).ShouldBe(Csv.Write(table));
        for (var row = 0; row < table.Rows.Count; row++)
        for (var column = 0; column < table.Columns.Count; column++)
            read[row, column].Facts.ShouldBe(table[row, column].Facts);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(
        "{\"id\":\"a\",\"columns\":[{\"id\":\"x\"}],\"rows\":[{\"id\":\"r\",\"depth\":0,\"kind\":\"leaf\"}],\"cells\":[]}"
    )]
    [InlineData("{\"id\":\"a\",\"columns\":[],\"rows\":[],\"cells\":[{}]}")]
    [InlineData("{\"id\":\"a\",\"columns\":[],\"rows\":[{\"id\":\"r\",\"depth\":0,\"kind\":\"branch\"}],\"cells\":[]}")]
    public void What_is_no_table_is_refused(string json) =>
        Should.Throw<FormatException>(() => JsonTable.Read(Parse(Encoding.UTF8.GetBytes(json))));

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;
}
