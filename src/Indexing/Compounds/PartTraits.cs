namespace Site.Indexing.Compounds;

/// <summary>What is known of a text as a part of words.</summary>
[Flags]
internal enum PartTraits : byte
{
    None = 0,

    /// <summary>It is a word of the archive.</summary>
    Word = 1,

    /// <summary>Some word has this stem.</summary>
    Stem = 2,

    /// <summary>
    /// It is a word, or would be with an -e: "samarbejd" in "samarbejds-aftale", from "samarbejde".
    /// </summary>
    WordOrWordWithoutE = 4,

    /// <summary>It occurs before several different words.</summary>
    RecurringFirst = 8,

    /// <summary>It is the stem of a last part that occurs after several different first parts.</summary>
    RecurringLast = 16,

    /// <summary>One of <see cref="DanishWordParts.NotFirstParts"/>.</summary>
    NotFirst = 32,

    /// <summary>One of <see cref="DanishWordParts.KnownFirstParts"/>.</summary>
    KnownFirst = 64,

    /// <summary>One of <see cref="DanishWordParts.ShortFirstParts"/>.</summary>
    ShortFirst = 128,
}
