using Microsoft.AspNetCore.Identity;

namespace Dure.App.Shared.Users;

/// <summary>
/// 사용자: a person who signs in, and whose name stands beside what they wrote. A person may work for several municipalities;
/// what they may do there is in the grants, not here.
/// </summary>
public sealed class Account : IdentityUser<string>
{
    /// <summary>For the database.</summary>
    private Account() { }

    /// <param name="login">아이디.</param>
    /// <param name="name">As it stands in lists and beside figures.</param>
    /// <param name="added">When it was made.</param>
    public Account(string login, string name, DateTime added)
    {
        (Id, UserName, Name, Added) = (login, login, name, added);
        // Somebody who guesses for long enough is locked out whoever the account belongs to.
        LockoutEnabled = true;
    }

    public string Name { get; private set; } = "";
    public DateTime Added { get; private set; }

    /// <summary>When it was closed; a closed account signs in no more and keeps its name beside what it wrote.</summary>
    public DateTime? Closed { get; private set; }

    /// <summary>As it stands beside what the person writes.</summary>
    public string Signature => $"{Name}({Id})";

    public void Rename(string name) => Name = name;

    public void Close(DateTime now) => Closed = now;

    public void Open() => Closed = null;
}
