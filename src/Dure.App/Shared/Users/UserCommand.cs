using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Users;

/// <summary><c>dure user add</c> and <c>dure user list</c>: whose names stand beside what is written.</summary>
internal static partial class UserCommand
{
    public static Command Create() => new("user", "원장에 기록하는 사람을 등록하고 봅니다.") { Add(), List() };

    private static Command Add()
    {
        var login = new Argument<string>("아이디") { Description = "영문 소문자와 숫자" };
        var name = new Option<string>("--name") { Description = "이름", Required = true };
        var add = new Command("add", "사람을 등록합니다. 있는 아이디면 이름을 고칩니다.") { login, name };
        add.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var (id, called) = (parsed.GetRequiredValue(login), parsed.GetRequiredValue(name).Trim());
                    if (!LoginForm().IsMatch(id) || called.Length is 0 or > 40)
                        throw new RefusedException(BadUser(id));
                    var db = command.Get<DureDbContext>();
                    await db.Set<Account>().Where(account => account.Login == id).ExecuteDeleteAsync(cancel);
                    db.Add(
                        new Account
                        {
                            Login = id,
                            Name = called,
                            Added = command.Get<TimeProvider>().GetUtcNow().UtcDateTime,
                        }
                    );
                    await db.SaveChangesAsync(cancel);
                    command.Say($"{id}({called}) 등록", $"{id} ({called}) added");
                    return CommandScope.Fine;
                }
            )
        );
        return add;
    }

    private static Command List()
    {
        var list = new Command("list", "등록된 사람을 봅니다.");
        list.SetAction(
            CommandScope.On(
                async (command, _, cancel) =>
                {
                    var accounts = command.Get<DureDbContext>().Set<Account>().AsNoTracking();
                    foreach (var account in await accounts.OrderBy(account => account.Login).ToListAsync(cancel))
                        Console.WriteLine(
                            $"{account.Login}\t{account.Name}\t{account.Added.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                        );
                    return CommandScope.Fine;
                }
            )
        );
        return list;
    }

    /// <summary>
    /// Who a posting is by: a registered person under name and login; anybody by login name as long as no one is registered.
    /// </summary>
    /// <exception cref="RefusedException">People are registered and this is none of them.</exception>
    public static Task<string> WriterAsync(CommandScope command, string? given, CancellationToken cancel) =>
        WriterAsync(command.Get<DureDbContext>(), given, cancel);

    /// <inheritdoc cref="WriterAsync(CommandScope, string?, CancellationToken)" />
    public static async Task<string> WriterAsync(DureDbContext db, string? given, CancellationToken cancel)
    {
        var login = string.IsNullOrWhiteSpace(given) ? Environment.UserName : given;
        var accounts = await db.Set<Account>().AsNoTracking().ToListAsync(cancel);
        if (accounts.Count == 0)
            return login;
        return accounts.Find(account => account.Login == login) is { } known
            ? $"{known.Name}({known.Login})"
            : throw new RefusedException(UnknownUser(login));
    }

    private static Refusal BadUser(string login) =>
        new(
            nameof(BadUser),
            $"'{login}'은(는) 아이디로 쓸 수 없거나 이름이 비었습니다. 아이디는 영문 소문자로 시작해 소문자·숫자·붙임표·밑줄로 32자까지입니다.",
            $"'{login}' cannot be a login, or the name is empty. A login begins with a lower-case letter; up to 32 of a-z, 0-9, - and _."
        );

    private static Refusal UnknownUser(string login) =>
        new(
            nameof(UnknownUser),
            $"'{login}'은(는) 등록된 사람이 아닙니다. dure user add로 등록하거나 --by로 등록된 아이디를 적으세요.",
            $"'{login}' is not registered. Add the person with dure user add, or give a registered login with --by."
        );

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,31}$")]
    private static partial Regex LoginForm();
}
