namespace Dure.App.Shared.Users;

/// <summary>접속: a signed-in browser. The browser holds the key, the database only its hash, so a copy of the database opens nothing.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of the key.</summary>
    public required string Id { get; init; }
    public required string Account { get; init; }
    public required DateTime Started { get; init; }

    /// <summary>When it was last renewed: within half of its patience.</summary>
    public required DateTime Seen { get; set; }

    /// <summary>When it ends unless its browser asks for something before.</summary>
    public required DateTime Until { get; set; }

    /// <summary>From which address of the network.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser calls itself.</summary>
    public string? Agent { get; init; }

    /// <summary>Who it is, as the framework writes it.</summary>
    public required byte[] Ticket { get; set; }
}

/// <summary>API 토큰: lets a program act for its owner, within less than the owner may and for a time.</summary>
public sealed class ApiToken
{
    /// <summary>SHA-256 of the token, which was shown once.</summary>
    public required string Id { get; init; }
    public required string Account { get; init; }

    /// <summary>What it is for, in its owner's words.</summary>
    public required string Label { get; init; }

    /// <summary>Whether it may change anything.</summary>
    public required bool Writes { get; init; }

    /// <summary>The only municipality it reaches; null for all of its owner's.</summary>
    public int? Municipality { get; init; }
    public required DateTime Added { get; init; }
    public required DateTime Until { get; init; }
    public DateTime? Used { get; set; }
}
