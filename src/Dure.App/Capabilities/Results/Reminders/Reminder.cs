using Dure.App.Shared.Audit;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Capabilities.Results;

/// <summary>What became of a reminder.</summary>
public enum ReminderState
{
    /// <summary>보내는 중; one that stays so was cut off, and nobody knows whether it went out.</summary>
    Sending,

    /// <summary>보냄: the mail server took it.</summary>
    Sent,

    /// <summary>못 보냄.</summary>
    Failed,

    /// <summary>주소 없음.</summary>
    NoAddress,
}

internal static class ReminderStates
{
    public static string Word(this ReminderState state) =>
        state switch
        {
            ReminderState.Sent => "보냄",
            ReminderState.Failed => "못 보냄",
            ReminderState.NoAddress => "메일 주소 없음",
            _ => "보내는 중",
        };
}

/// <summary>
/// 알림: a person was reminded of what a department owes. It is written before anything is sent, and there is one for each
/// round, department, last day, day-mark and person: whoever writes it first sends, and nobody else does.
/// </summary>
public sealed class Reminder
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Round { get; init; }
    public required string Department { get; init; }

    /// <summary>The last day as it stood; one who was given more days is reminded of the new one.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Days after the last day; below 0 before it.</summary>
    public required int Mark { get; init; }
    public required string Account { get; init; }
    public ReminderState State { get; private set; } = ReminderState.Sending;

    /// <summary>Rises with every try, so that of two who repeat it at once one sends.</summary>
    public int Tries { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>Why it could not be sent.</summary>
    public string? Fault { get; private set; }

    /// <summary>Begins a try.</summary>
    public Reminder Try(DateTime at)
    {
        (State, Tries, At, Fault) = (ReminderState.Sending, Tries + 1, at, null);
        return this;
    }

    /// <param name="fault">Null if it was sent.</param>
    public void End(string? fault, DateTime at) =>
        (State, Fault, At) = (fault is null ? ReminderState.Sent : ReminderState.Failed, fault, at);

    public void HasNoAddress(DateTime at) => (State, At) = (ReminderState.NoAddress, at);
}

internal sealed class ReminderTables : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder
            .IsLogged()
            .HasKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
                row.Due,
                row.Mark,
                row.Account,
            });
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Tries).IsConcurrencyToken();
        builder
            .HasOne<Submission>()
            .WithMany()
            .HasForeignKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
            });
    }
}
