namespace Clinic.Domain.Practice;

/// <summary>How a service is booked online by clients of one sort: new ones, or those who have been here.</summary>
public enum ClientRule
{
    /// <summary>Booked at once.</summary>
    Open,

    /// <summary>Asked for; the clinic says yes or no, and the time is kept until then.</summary>
    Request,

    /// <summary>Not booked online; they are asked to call.</summary>
    NotAccepted,
}
