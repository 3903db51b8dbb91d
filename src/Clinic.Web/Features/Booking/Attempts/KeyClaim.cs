namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>What became of the claim to an idempotency key.</summary>
internal enum KeyClaim
{
    /// <summary>The key is ours: decide, then answer.</summary>
    Ours,

    /// <summary>The same was asked before; its answer is there.</summary>
    Answered,

    /// <summary>Something else was asked under this key.</summary>
    OtherRequest,

    /// <summary>The transaction that has the key did not end in time.</summary>
    StillDeciding,

    /// <summary>The row went away in between.</summary>
    Gone,
}
