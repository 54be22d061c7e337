using System.CommandLine;
using System.Globalization;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Users;

/// <summary><c>dure user …</c>: who signs in, whose names stand beside what is written, and the first administrator.</summary>
internal static class UserCommand
{
    private static readonly Argument<string> Login = new("아이디")
    {
        Description = "영문 소문자로 시작해 소문자·숫자·붙임표·밑줄로 32자까지",
    };

    private static readonly Option<bool> FromStream = new("--password-stdin")
    {
        Description = "비밀번호를 표준 입력의 첫 줄에서 읽습니다.",
    };

    public static Command Create() =>
        new("user", "로그인하고 원장에 기록하는 사람을 등록하고 봅니다.")
        {
            Add(),
            Password(),
            Close(),
            Open(),
            List(),
        };

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "이름", Required = true };
        var email = new Option<string?>("--email") { Description = "알림을 받을 메일 주소" };
        var add = new Command("add", "사람을 등록합니다. 있는 아이디면 이름을 고칩니다.")
        {
            Login,
            name,
            email,
            FromStream,
        };
        var role = new RoleOptions(add, required: false);
        add.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var (id, called) = (parsed.GetRequiredValue(Login), parsed.GetRequiredValue(name));
                    var given = role.Read(parsed, command, id);
                    var users = command.Get<UserManager<Account>>();
                    // All or nothing: who was refused a password or a role is not half there.
                    await using var transaction = await command
                        .Get<DureDbContext>()
                        .Database.BeginTransactionAsync(cancel);
                    var account = await AccountDesk.AddAsync(
                        users,
                        id,
                        called,
                        command.Get<TimeProvider>().GetUtcNow().UtcDateTime,
                        cancel
                    );
                    if (parsed.GetValue(email) is { } address)
                        await AccountDesk.SetEmailAsync(users, account, address, cancel);
                    if (parsed.GetValue(FromStream) || (given is not null && !Console.IsInputRedirected))
                        await AccountDesk.SetPasswordAsync(users, account, Typed(command, parsed), cancel);
                    if (given is not null)
                        await command.Get<GrantDesk>().GiveAsync(given, By, cancel);
                    await transaction.CommitAsync(cancel);
                    command.Say($"{id}({called.Trim()}) 등록", $"{id} ({called.Trim()}) added");
                    return CommandScope.Fine;
                }
            )
        );
        return add;
    }

    private static Command Password() =>
        Of(
            "password",
            "비밀번호를 정합니다. 열려 있는 접속은 모두 끝납니다.",
            async (command, parsed, account, cancel) =>
            {
                await AccountDesk.SetPasswordAsync(
                    command.Get<UserManager<Account>>(),
                    account,
                    Typed(command, parsed),
                    cancel
                );
                await AccountDesk.EndSessionsAsync(command.Get<DureDbContext>(), account.Id, null, cancel);
                command.Say($"{account.Id}의 비밀번호를 바꿈", $"password of {account.Id} changed");
            },
            FromStream
        );

    private static Command Close() =>
        Of(
            "close",
            "로그인하지 못하게 합니다. 이미 적은 기록의 이름은 남습니다.",
            async (command, _, account, cancel) =>
            {
                var now = command.Get<TimeProvider>().GetUtcNow().UtcDateTime;
                await AccountDesk.CloseAsync(command.Get<DureDbContext>(), account.Id, now, cancel);
                command.Say($"{account.Id} 닫음", $"{account.Id} closed");
            }
        );

    private static Command Open() =>
        Of(
            "open",
            "닫은 사람을 다시 엽니다. 잠긴 것도 풉니다.",
            async (command, _, account, cancel) =>
            {
                await AccountDesk.OpenAsync(command.Get<UserManager<Account>>(), account, cancel);
                command.Say($"{account.Id} 열림", $"{account.Id} open");
            }
        );

    private static Command List()
    {
        var list = new Command("list", "등록된 사람과 맡은 역할을 봅니다.");
        list.SetAction(
            CommandScope.On(
                async (command, _, cancel) =>
                {
                    var db = command.Get<DureDbContext>();
                    var today = DateOnly.FromDateTime(command.Get<TimeProvider>().GetLocalNow().DateTime);
                    var accounts = db.Set<Account>().AsNoTracking();
                    foreach (var account in await accounts.OrderBy(account => account.Id).ToListAsync(cancel))
                    {
                        var held = await GrantDesk.HeldAsync(db, account.Id, today, cancel);
                        Console.WriteLine(
                            string.Join(
                                    '\t',
                                    account.Id,
                                    account.Name,
                                    account.Added.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                                    account.Closed is null ? "" : "닫힘",
                                    string.Join(", ", held.Select(one => $"{one.Role.Word()} {one.Municipality}"))
                                )
                                .TrimEnd('\t')
                        );
                    }

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
        var known = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == login, cancel);
        if (known is { Closed: null })
            return known.Signature;
        return !await db.Set<Account>().AnyAsync(cancel)
            ? login
            : throw new RefusedException(AccountRefusals.UnknownUser(login));
    }

    /// <summary>Who gives roles on the command line: whoever holds the database.</summary>
    internal static string By => $"{Environment.UserName}(명령)";

    private static Command Of(
        string name,
        string what,
        Func<CommandScope, ParseResult, Account, CancellationToken, Task> work,
        params Option[] options
    )
    {
        var command = new Command(name, what) { Login };
        foreach (var option in options)
            command.Add(option);
        command.SetAction(
            CommandScope.On(
                async (scope, parsed, cancel) =>
                {
                    var id = parsed.GetRequiredValue(Login);
                    var account =
                        await scope.Get<UserManager<Account>>().FindByIdAsync(id)
                        ?? throw new RefusedException(AccountRefusals.UnknownUser(id));
                    await work(scope, parsed, account, cancel);
                    return CommandScope.Fine;
                }
            )
        );
        return command;
    }

    private static string Typed(CommandScope command, ParseResult parsed)
    {
        if (parsed.GetValue(FromStream) || Console.IsInputRedirected)
            return Console.In.ReadLine() ?? "";
        command.Say("비밀번호:", "Password:");
        var first = Hidden();
        command.Say("한 번 더:", "Again:");
        return first == Hidden() ? first : throw new RefusedException(AccountRefusals.NotTheSame());
    }

    private static string Hidden()
    {
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            if (key.Key != ConsoleKey.Backspace)
                typed.Append(key.KeyChar);
            else if (typed.Length > 0)
                typed.Length--;
        return typed.ToString();
    }
}
