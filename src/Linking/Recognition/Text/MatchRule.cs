namespace Site.Linking.Recognition;

/// <summary>The conditions for an occurrence of a known phrase.</summary>
internal enum MatchRule
{
    /// <summary>Ignores case; inflected forms are separate phrases.</summary>
    Word,

    /// <summary>Ignores case, and accepts the genitive.</summary>
    Name,

    /// <summary>Compares case, and accepts the genitive: a name that is also an ordinary word.</summary>
    ProperName,

    /// <summary>Also accepts the end of a longer word: "dialogmødet".</summary>
    Ending,

    /// <summary>Also accepts the first part of a word for a meeting: "oktobermødet".</summary>
    BeforeMeeting,

    /// <summary>A symbol, accepted in any context.</summary>
    Symbol,
}
