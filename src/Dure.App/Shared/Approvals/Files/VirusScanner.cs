using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Dure.Kernel;

namespace Dure.App.Shared.Approvals.Files;

/// <summary>
/// Has what is sent looked at by ClamAV's daemon, over its own protocol (INSTREAM). The setting <c>clamd</c> says where it
/// listens: <c>host:port</c>, or the path of a socket. Where one is set, nothing is taken that it did not pass.
/// </summary>
public sealed class VirusScanner(IConfiguration settings)
{
    public const string Setting = "clamd";
    private const int Piece = 64 * 1024;
    private const int LongestAnswer = 4 * 1024;
    private const string Found = " FOUND";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether there is one to ask.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(settings[Setting]);

    /// <exception cref="RefusedException">It holds a virus, or the scanner gives no clear answer.</exception>
    public async Task RequireCleanAsync(string name, byte[] content, CancellationToken cancel)
    {
        if (!IsSet)
            return;
        string answer;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            answer = await AskAsync(content, patience.Token);
        }
        catch (Exception problem)
            when (problem is SocketException or IOException or FormatException
                || (problem is OperationCanceledException && !cancel.IsCancellationRequested)
            )
        {
            throw new RefusedException(FileRefusals.ScannerSilent());
        }

        if (answer.EndsWith(Found, StringComparison.Ordinal))
            throw new RefusedException(
                FileRefusals.Infected(name, answer[..^Found.Length].Replace("stream: ", "", StringComparison.Ordinal))
            );
        // Anything else but a clear yes (its own size limit, an error) is no.
        if (answer != "stream: OK")
            throw new RefusedException(FileRefusals.ScannerSilent());
    }

    private async Task<string> AskAsync(byte[] content, CancellationToken cancel)
    {
        using var socket = await ConnectAsync(settings[Setting]!.Trim(), cancel);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var length = new byte[4];
        for (var at = 0; at < content.Length; at += Piece)
        {
            var piece = content.AsMemory(at, Math.Min(Piece, content.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
            await stream.WriteAsync(length, cancel);
            await stream.WriteAsync(piece, cancel);
        }

        await stream.WriteAsync(new byte[4], cancel);
        var answer = new byte[LongestAnswer];
        var filled = 0;
        while (filled < answer.Length)
        {
            var read = await stream.ReadAsync(answer.AsMemory(filled), cancel);
            if (read == 0)
                break;
            filled += read;
            if (answer.AsSpan(0, filled).Contains((byte)0))
                break;
        }

        return Encoding.UTF8.GetString(answer, 0, filled).TrimEnd('\0', '\n');
    }

    private static async Task<Socket> ConnectAsync(string where, CancellationToken cancel)
    {
        if (where.StartsWith('/'))
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await local.ConnectAsync(new UnixDomainSocketEndPoint(where), cancel);
            return local;
        }

        var colon = where.LastIndexOf(':');
        if (colon < 1 || !ushort.TryParse(where[(colon + 1)..], out var port))
            throw new FormatException(where);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(where[..colon].Trim('[', ']'), port, cancel);
        return socket;
    }
}
