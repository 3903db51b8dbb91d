using System.Text.Json;

namespace Clinic.Web.Tests.Booking;

/// <summary>What the API answered.</summary>
internal sealed record ApiAnswer(int Status, string? MediaType, string Text, JsonElement Json)
{
    /// <summary>The problem's type, such as "/problems/slot-taken".</summary>
    public string? Type => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("type", out var type) ? type.GetString() : null;

    /// <summary>The fields that a validation problem names.</summary>
    public IReadOnlyList<string> Fields => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateObject().Select(error => error.Name)]
        : [];
}
