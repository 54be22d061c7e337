namespace Dure.App.Shell;

/// <summary>
/// Asks once for all who want to know at the same moment. Whoever comes while a question is under way waits for the
/// next, so that each gets an answer that was looked up after they came: never an old one, and one look-up serves many.
/// </summary>
/// <param name="ask">Looks the keys up; what is not there is left out.</param>
internal sealed class Together<TKey, TAnswer>(
    Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, TAnswer>>> ask
)
    where TKey : notnull
    where TAnswer : class
{
    private readonly Lock gate = new();
    private Round? next;
    private bool asking;

    public async Task<TAnswer?> AskAsync(TKey key, CancellationToken cancel)
    {
        Round round;
        bool first;
        lock (gate)
        {
            round = next ??= new();
            round.Keys.Add(key);
            (first, asking) = (!asking, true);
        }

        // Not on the thread of the first who asks, which would go on asking for those who come later; nor with their
        // request at hand, which ends before.
        if (first)
            using (ExecutionContext.SuppressFlow())
                _ = Task.Run(AskAllAsync, CancellationToken.None);
        var answers = await round.Answered.Task.WaitAsync(cancel);
        return answers.TryGetValue(key, out var answer) ? answer : null;
    }

    private async Task AskAllAsync()
    {
        while (Take() is { } round)
        {
            var answers = ask(round.Keys);
            await answers.ContinueWith(_ => { }, TaskScheduler.Default);
            round.Answered.SetFromTask(answers);
        }
    }

    private Round? Take()
    {
        lock (gate)
        {
            (var round, next) = (next, null);
            asking = round is not null;
            return round;
        }
    }

    private sealed class Round
    {
        public HashSet<TKey> Keys { get; } = [];

        public TaskCompletionSource<IReadOnlyDictionary<TKey, TAnswer>> Answered { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
