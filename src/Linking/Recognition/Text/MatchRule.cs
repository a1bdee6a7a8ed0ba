namespace Site.Linking.Recognition;

/// <summary>How a known phrase must be written to count.</summary>
internal enum MatchRule
{
    /// <summary>In any case; its inflected forms are phrases of their own.</summary>
    Word,

    /// <summary>In any case, also in the genitive.</summary>
    Name,

    /// <summary>With the same capitals, also in the genitive: a name that may also be an ordinary word.</summary>
    ProperName,

    /// <summary>Also as the end of a longer word: "dialogmødet".</summary>
    Ending,

    /// <summary>Also as the beginning of a word for a meeting: "oktobermødet".</summary>
    BeforeMeeting,

    /// <summary>A sign, in any surroundings.</summary>
    Sign,
}
