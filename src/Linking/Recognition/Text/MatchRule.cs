namespace Site.Linking.Recognition;

/// <summary>The conditions for an occurrence of a known phrase.</summary>
internal enum MatchRule
{
    /// <summary>Ignores case; inflected forms are separate phrases.</summary>
    Word,

    /// <summary>Ignores case, and accepts the genitive.</summary>
    Name,

    /// <summary>
    /// Compares case, and accepts the genitive. For abbreviations and names that are also ordinary words.
    /// </summary>
    CaseSensitiveName,

    /// <summary>As <see cref="Word"/>, and accepts the end of a longer word: "dialogmødet".</summary>
    WordOrSuffix,

    /// <summary>As <see cref="Word"/>, and accepts the first part of a word for a meeting: "oktobermødet".</summary>
    WordOrMeetingPrefix,

    /// <summary>A symbol, accepted in any context.</summary>
    Symbol,
}
