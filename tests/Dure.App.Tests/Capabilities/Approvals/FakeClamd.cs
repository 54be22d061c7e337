using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dure.App.Tests.Capabilities.Approvals;

/// <summary>A scanner that speaks clamd's INSTREAM and knows one virus, which is none.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    /// <summary>The test file of the antivirus makers, in two parts so that no scanner finds it in this one.</summary>
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private readonly Socket listener;
    private readonly Task serving;
    private readonly string? answer;

    /// <param name="path">The path of its socket; null for a port.</param>
    /// <param name="answer">What it always says; null to look.</param>
    public FakeClamd(string? path = null, string? answer = null)
    {
        this.answer = answer;
        EndPoint place = path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path);
        listener = new(place.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(place);
        listener.Listen();
        Address = path ?? listener.LocalEndPoint!.ToString()!;
        serving = ServeAsync();
    }

    public string Address { get; }

    public int Asked { get; private set; }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var socket = await listener.AcceptAsync();
                await using var stream = new NetworkStream(socket);
                var command = new byte["zINSTREAM\0".Length];
                await stream.ReadExactlyAsync(command);
                Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
                using var sent = new MemoryStream();
                var length = new byte[4];
                while (true)
                {
                    await stream.ReadExactlyAsync(length);
                    var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
                    if (piece.Length == 0)
                        break;
                    await stream.ReadExactlyAsync(piece);
                    sent.Write(piece);
                }

                Asked++;
                var found = sent.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(Eicar)) >= 0;
                var said = answer ?? (found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
                await stream.WriteAsync(Encoding.ASCII.GetBytes(said + "\0"));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException)
        {
            // Closed at the end of the test.
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await serving;
    }
}
