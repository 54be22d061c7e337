namespace Dure.App.Tests.Rig;

/// <summary>What a test needs from the machine: without it the test is skipped, and failed in CI.</summary>
internal static class Tool
{
    // The whole browser prepares surfaces for each window that no test looks at, and takes twice as long.
    public const string Chromium = "/usr/bin/chromium-headless-shell";

    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("DURE_TEST_PG");

    public static bool InContinuousIntegration { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    public static string? Node { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "node"), Path.Combine(folder, "node.exe") })
            .FirstOrDefault(File.Exists);

    public static void Require(bool present, string reason)
    {
        if (present)
            return;
        if (InContinuousIntegration)
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
