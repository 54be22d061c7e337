using System.CommandLine;

namespace Dure.App.Capabilities.Tables;

/// <summary>Tables of the books, with the trace of each figure: on the page and on the command line.</summary>
public static class Tables
{
    public static IEnumerable<Command> Commands() =>
        [TableCommand.Create(), TraceCommand.Create(), RollUpCommand.Create()];
}
