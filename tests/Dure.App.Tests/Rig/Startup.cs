using System.Runtime.CompilerServices;
using Dure.App.Shell;

namespace Dure.App.Tests.Rig;

internal static class Startup
{
    /// <summary>A test may open SQLite before it touches the application, which sets SQLite up.</summary>
    [ModuleInitializer]
    internal static void SetUpSqlite() => RuntimeHelpers.RunModuleConstructor(typeof(Database).Module.ModuleHandle);
}
