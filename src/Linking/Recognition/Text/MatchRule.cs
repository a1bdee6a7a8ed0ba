namespace Site.Linking.Recognition;

/// <summary>How a known word must be written.</summary>
internal enum MatchRule
{
    /// <summary>Anyhow; the forms it takes are phrases of their own.</summary>
    Word,

    /// <summary>Anyhow, also in the genitive.</summary>
    Name,

    /// <summary>As it stands, capitals and all, also in the genitive: one word that may be an ordinary one too.</summary>
    ProperName,

    /// <summary>Also as the end of a longer word: "dialogmødet".</summary>
    Ending,

    /// <summary>Also as the beginning of a word for a meeting: "oktobermødet".</summary>
    BeforeMeeting,

    /// <summary>A sign, wherever it stands.</summary>
    Sign,
}
