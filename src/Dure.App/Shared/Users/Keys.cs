using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Dure.App.Shared.Users;

/// <summary>
/// The folder of the keys with which Dure encrypts what stands in the database. It lies outside of it: who has one of the
/// two has nothing. Several servers of one database share it; a backup keeps it apart.
/// </summary>
internal static class Keys
{
    public const string EnvironmentVariable = "DURE_KEYS";

    public static DirectoryInfo Folder
    {
        get
        {
            var given = Environment.GetEnvironmentVariable(EnvironmentVariable);
            return new(
                string.IsNullOrWhiteSpace(given)
                    ? Path.Combine(
                        Environment.GetFolderPath(
                            Environment.SpecialFolder.LocalApplicationData,
                            Environment.SpecialFolderOption.Create
                        ),
                        "dure",
                        "keys"
                    )
                    : given
            );
        }
    }

    public static void AddKeys(this IServiceCollection services)
    {
        var folder = Folder;
        if (!OperatingSystem.IsWindows() && !folder.Exists)
            Directory.CreateDirectory(
                folder.FullName,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        services.AddDataProtection().SetApplicationName("dure").PersistKeysToFileSystem(folder);
    }

    /// <summary>A key that nobody can guess, as text.</summary>
    public static string New() =>
        Microsoft.AspNetCore.WebUtilities.Base64UrlTextEncoder.Encode(RandomNumberGenerator.GetBytes(32));

    /// <summary>What stands for a key in the database. A key has 256 random bits, so a plain hash tells nothing.</summary>
    public static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
}
