using System.Net;
using Clinic.Testing;

namespace Clinic.Web.Tests.Booking.Desk;

/// <summary>Posts what a page of staff posts by itself, with the page's own token.</summary>
internal static class DeskCall
{
    public static async Task<ApiAnswer> PostAsJsonAsync(this Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = await FieldsAsync(visitor, fields) };
        request.Headers.Accept.ParseAdd("application/json");
        return await visitor.Http.AnswerAsync(request);
    }

    /// <summary>What a form would send; the status alone.</summary>
    public static async Task<HttpStatusCode> PostAsync(this Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        using var content = await FieldsAsync(visitor, fields);
        using var answer = await visitor.Http.PostAsync(path, content, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<FormUrlEncodedContent> FieldsAsync(Visitor visitor, (string Name, string Value)[] fields)
    {
        const string name = "__RequestVerificationToken";
        var page = await visitor.GetAsync("/booking/appointments");
        var token = page.Document.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
        return new FormUrlEncodedContent(fields.Append((name, token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }
}
