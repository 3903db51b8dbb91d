namespace Clinic.Web.Features.Clients;

/// <summary>A client as a search shows her: enough to be sure that it is she.</summary>
/// <param name="Contact">Phone and e-mail, as far as they are on file.</param>
/// <param name="Missed">"2 no-shows"; null where there is nothing to say.</param>
public sealed record FoundClient(Guid Id, string Name, string Contact, string? Missed, bool HasEmail);
