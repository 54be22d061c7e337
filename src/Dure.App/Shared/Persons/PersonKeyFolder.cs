using System.Security.Cryptography;
using Dure.App.Shared.Users;
using Dure.Kernel;
using Microsoft.AspNetCore.WebUtilities;

namespace Dure.App.Shared.Persons;

/// <summary>Where the keys of persons lie: a folder for each municipality's vault, a small file for each key.</summary>
public sealed record PersonKeyFolder(string Path)
{
    internal const string IdentityKey = "identity";

    private const string Head = "dure person key 1 ";

    // Ten seconds: a key is made in a hundredth of one.
    private const int MostTries = 1_000;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(10);

    public static PersonKeyFolder Default => new(System.IO.Path.Combine(Keys.Folder.FullName, "persons"));

    public string FileOf(string vault, string name) => System.IO.Path.Combine(Path, vault, name + ".key");

    /// <summary>Null if there is no such key.</summary>
    /// <exception cref="RefusedException"><c>PersonKeyDamaged</c>: there is a file, and it holds no key.</exception>
    public byte[]? Read(string vault, string name)
    {
        var file = FileOf(vault, name);
        try
        {
            var text = File.ReadAllText(file).TrimEnd('\n');
            if (text.StartsWith(Head, StringComparison.Ordinal))
            {
                var key = Base64UrlTextEncoder.Decode(text[Head.Length..]);
                if (key.Length == CohortKey.KeyBytes)
                    return key;
            }
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            // Told below: what is wrong with it is for whoever looks at the file.
        }

        throw new RefusedException(PersonRefusals.PersonKeyDamaged(file));
    }

    /// <summary>Makes a key unless there is one. Of several servers that do at once, one makes it and all read the same.</summary>
    public byte[] ReadOrMake(string vault, string name)
    {
        if (Read(vault, name) is { } known)
            return known;
        var file = FileOf(vault, name);
        MakeFolder(System.IO.Path.GetDirectoryName(file)!);
        using var turn = TakeTurn(vault);
        if (Read(vault, name) is { } others)
            return others;
        // Whole before it has its name, so that nobody reads half a key.
        var part = $"{file}.{Guid.NewGuid():N}";
        try
        {
            using (var made = new FileStream(part, ForUsAlone()))
            {
                made.Write(
                    System.Text.Encoding.ASCII.GetBytes(
                        Head + Base64UrlTextEncoder.Encode(RandomNumberGenerator.GetBytes(CohortKey.KeyBytes)) + "\n"
                    )
                );
                made.Flush(flushToDisk: true);
            }

            File.Move(part, file, overwrite: false);
            // The name, too, is on the disk before anything is encrypted with the key.
            using var named = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            named.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(part);
        }

        return Read(vault, name)!;
    }

    /// <summary>
    /// One at a time makes a key, in this process or another: moving a file to where none may be is two steps on Unix, between
    /// which another's key would be lost together with what it has encrypted. The lock ends with who holds it.
    /// </summary>
    private FileStream TakeTurn(string vault)
    {
        var file = System.IO.Path.Combine(Path, vault + ".lock");
        for (var tried = 0; ; tried++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tried < MostTries)
            {
                Thread.Sleep(Wait);
            }
        }
    }

    /// <summary>Overwrites a key and removes it.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Destroy(string vault, string name)
    {
        var file = FileOf(vault, name);
        if (!File.Exists(file))
            return false;
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.None))
        {
            stream.Write(new byte[stream.Length]);
            stream.Flush(flushToDisk: true);
        }

        File.Delete(file);
        return true;
    }

    private static FileStreamOptions ForUsAlone()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }
}
