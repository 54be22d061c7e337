using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dure.Kernel;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Checks;

/// <summary>A checked document in memory, and what its reader set aside.</summary>
/// <param name="checkedDocument">What was read and found.</param>
/// <param name="weight">Bytes it takes.</param>
public sealed class HeldCheck(CheckedDocument checkedDocument, long weight)
{
    private const int MostLetters = 200;

    private readonly ConcurrentDictionary<int, string> aside = new();

    /// <summary>A hundred and twenty-eight random bits: who knows it may see the document.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public long Weight => weight;
    public DateTimeOffset LastSeen { get; internal set; }
    public ReadOnlyMemory<byte> Bytes => checkedDocument.Bytes;
    public SourceDocument Document => checkedDocument.Document;
    public IReadOnlyList<NumberedFinding> Findings => checkedDocument.Findings;
    public string Name => Document.Name;

    /// <summary>What the document is called, without the end that says its format.</summary>
    public string Title => Path.GetFileNameWithoutExtension(Name);

    /// <summary>Why a finding was set aside; null where it was not.</summary>
    public string? ReasonOf(int number) => aside.GetValueOrDefault(number);

    /// <exception cref="RefusedException">No such finding, or no reason.</exception>
    public void SetAside(int number, string? reason)
    {
        Require(number);
        var given = string.Concat((reason ?? "").Trim().Where(letter => !char.IsControl(letter)));
        aside[number] = given is { Length: > 0 and <= MostLetters }
            ? given
            : throw new RefusedException(CheckRefusals.NoReason());
    }

    /// <exception cref="RefusedException">No such finding.</exception>
    public void TakeBack(int number)
    {
        Require(number);
        aside.TryRemove(number, out _);
    }

    private void Require(int number)
    {
        if (number < 1 || number > Findings.Count)
            throw new RefusedException(CheckRefusals.NoFinding());
    }
}
