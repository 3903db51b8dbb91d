namespace Clinic.Web.Verbs;

/// <summary>What a verb says at its end: what it did, or one sentence why it did nothing.</summary>
internal sealed record Answer(string Words, bool IsRefusal)
{
    public static Answer Done(string words) => new(words, IsRefusal: false);

    public static Answer Refused(string sentence) => new(sentence, IsRefusal: true);
}
