using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Clinic.Domain;
using Clinic.Domain.Audit;

namespace Clinic.Data.Audit;

/// <summary>
/// The SHA-256 of one seal: the hash of the seal before, the entries since, and what the seal says of itself. Each field is its length and
/// its bytes, so that no two trails read alike; a moment is its microseconds since 1970, whatever time zone or format a server has.
/// </summary>
internal sealed class AuditChain : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] length = new byte[sizeof(int)];

    /// <param name="previous">The hash of the seal before; empty before the first.</param>
    public AuditChain(byte[] previous) => Add(previous);

    /// <summary>How many entries it has taken.</summary>
    public int Entries { get; private set; }

    public void Add(AuditEntry entry)
    {
        Entries++;
        Add(entry.Id);
        Add(entry.At);
        Add(entry.ActorId);
        Add(entry.ActorName);
        Add(entry.ActorRoles);
        Add(WireName.Of(entry.Action));
        Add(WireName.Of(entry.Outcome));
        Add(entry.ClientId?.Value);
        Add(entry.VisitId?.Value);
        Add(entry.Record);
        Add(entry.RecordId);
        Add(entry.What);
        Add(entry.Why);
        Add(entry.RequestId);
    }

    /// <returns>32 bytes; the chain then begins anew.</returns>
    public byte[] Close(int id, long afterEntry, long lastEntry, DateTimeOffset sealedAt)
    {
        Add(id);
        Add(afterEntry);
        Add(lastEntry);
        Add(Entries);
        Add(sealedAt);
        Entries = 0;
        return hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();

    private void Add(byte[] bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private void Add(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        Add(bytes);
    }

    private void Add(DateTimeOffset moment) => Add((moment - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);

    private void Add(Guid? id)
    {
        if (id is { } value)
        {
            Add(value.ToByteArray(bigEndian: true));
        }
        else
        {
            AddNothing();
        }
    }

    private void Add(string? text)
    {
        if (text is not null)
        {
            Add(Encoding.UTF8.GetBytes(text));
        }
        else
        {
            AddNothing();
        }
    }

    /// <summary>A length that nothing has.</summary>
    private void AddNothing()
    {
        BinaryPrimitives.WriteInt32BigEndian(length, -1);
        hash.AppendData(length);
    }
}
