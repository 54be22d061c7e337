using Spectre.Console;

namespace Dure.App.Shell;

/// <summary>A bar on the terminal while long work lasts; nothing where messages go into a file or a pipe.</summary>
internal static class Progress
{
    /// <param name="title">What is being done.</param>
    /// <param name="work">Told a way to say what comes next, and how much of all is done (0 to 1).</param>
    public static async Task<T> ShowAsync<T>(string title, Func<Action<string, double>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return await work((_, _) => { });
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal
            .Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(),
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn()
            )
            .StartAsync(async context =>
            {
                // Names of books come from outside; the terminal's own markup is switched off for them.
                var bar = context.AddTask(Markup.Escape(title));
                return await work(
                    (next, done) =>
                    {
                        bar.Description = Markup.Escape($"{title} · {next}");
                        bar.Value = done * bar.MaxValue;
                    }
                );
            });
    }
}
