namespace Clinic.Web.Features.Charting.Letters;

/// <summary>Why a client is sent on. No diagnosis: somebody else is asked to look.</summary>
public enum ReferralReason
{
    /// <summary>A warning sign was ticked or seen.</summary>
    WarningSigns,

    /// <summary>Treatment has not settled it.</summary>
    NotSettling,

    /// <summary>Somebody else's view beside the treatment.</summary>
    AnotherView,
}
