namespace Site.Indexing.Compounds;

/// <summary>What is known of a part of a word.</summary>
[Flags]
internal enum PartKinds : byte
{
    None = 0,

    /// <summary>It is a word of the archive.</summary>
    Word = 1,

    /// <summary>Some word has this stem.</summary>
    Stem = 2,

    /// <summary>
    /// It is a word, or would be with an -e: "samarbejds" is "samarbejde" with an -s- in place of its -e.
    /// </summary>
    WordOrLacksE = 4,

    /// <summary>Different words begin with it and go on with a word.</summary>
    RecurringFirst = 8,

    /// <summary>The stem of what ends words of different beginnings.</summary>
    RecurringLast = 16,

    /// <summary>One of <see cref="DanishWordParts.NotFirstParts"/>.</summary>
    NotFirst = 32,

    /// <summary>One of <see cref="DanishWordParts.OnlyFirstParts"/>.</summary>
    OnlyFirst = 64,

    /// <summary>One of <see cref="DanishWordParts.ShortFirstParts"/>.</summary>
    ShortFirst = 128,
}
