using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace Dure.App.Shell;

/// <summary>Lets Microsoft.Data.Sqlite work on the SQLite library that the operating system already has.</summary>
/// <remarks>
/// The usual bundle ships its own native SQLite, built by somebody else and updated by nobody; the system's own is
/// patched with the system. The provider for it (2.0.6) is older than the version Microsoft.Data.Sqlite was compiled
/// against, with the same interface, so the runtime has to be told that the one present will do.
/// </remarks>
internal static class SystemSqlite
{
    private const string Core = "SQLitePCLRaw.core";

    /// <summary>Runs before any other code of this assembly, so that no entry point can forget it.</summary>
    [ModuleInitializer]
    internal static void Initialize()
    {
        AssemblyLoadContext.Default.Resolving += ResolveCore;
        SetProvider();
    }

    // Not inlined: its types may be loaded only after the resolver above is in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetProvider()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, ResolveNative);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }

    private static Assembly? ResolveCore(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == Core ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Core + ".dll")) : null;

    private static nint ResolveNative(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" ? NativeLibrary.Load(SystemLibrary()) : 0;

    private static string SystemLibrary() =>
        OperatingSystem.IsWindows() ? "winsqlite3.dll"
        : OperatingSystem.IsMacOS() ? "libsqlite3.dylib"
        : "libsqlite3.so.0";
}
