using Clinic.Domain;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Clients;

/// <summary>What is wrong with what a person wrote about herself, in words for her; null when nothing is.</summary>
internal static class ClientAnswers
{
    public static string? WrongWithName(string? name) => name switch
    {
        _ when string.IsNullOrWhiteSpace(name) => "Write your name",
        _ when name.Trim().Length > Client.NameMaxLength => $"Write a shorter name: at most {Client.NameMaxLength} letters",
        _ when !PlainText.IsStorable(name) || name.AsSpan().ContainsAny('\r', '\n', '\t') => "This name has a sign in it that we cannot keep",
        _ => null,
    };

    public static string? WrongWithEmail(string? email) => email switch
    {
        _ when string.IsNullOrWhiteSpace(email) => "Write your email address",
        _ when email.Length > Client.EmailMaxLength => "This email address is too long",
        _ when !email.Contains('@', StringComparison.Ordinal) => "Check the email address: it needs an @",
        _ when !PlainText.IsStorable(email) || !ContactRules.IsEmail(email.Trim()) => "Check the email address: it looks like name@example.org",
        _ => null,
    };

    public static string? WrongWithPhone(string? phone) => phone switch
    {
        _ when string.IsNullOrWhiteSpace(phone) => "Write a phone number, so that we can call you",
        _ when phone.Trim().Length > Client.PhoneMaxLength => "This phone number is too long",
        _ when !PlainText.IsStorable(phone) || !ContactRules.IsPhone(phone.Trim()) =>
            $"Check the phone number: it needs at least {ContactRules.PhoneMinDigits} digits",
        _ => null,
    };

    public static string? WrongWithText(string? text, int maxLength) => text switch
    {
        null => null,
        _ when text.Trim().Length > maxLength => $"Write a shorter text: at most {maxLength} letters",
        _ when !PlainText.IsStorable(text) => "This text has a sign in it that we cannot keep",
        _ => null,
    };
}
