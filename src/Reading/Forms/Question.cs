using System.Collections.Immutable;

namespace Site.Reading.Forms;

/// <summary>What may stand as the value of a key.</summary>
internal enum AnswerType
{
    /// <summary>Anything on one line.</summary>
    Text,

    /// <summary>A whole number from 0.</summary>
    Number,

    /// <summary>A number in Danish form, with or without decimals.</summary>
    Decimal,

    /// <summary>A date of which the day, or the month too, may be unknown.</summary>
    Date,

    /// <summary>A date with its day.</summary>
    Day,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A text or a list of texts.</summary>
    Texts,

    /// <summary>Keys and values, or a list of them.</summary>
    Entries,
}

/// <summary>A word that may be chosen.</summary>
/// <param name="Word">As it is written.</param>
/// <param name="Title">What it stands for where the word itself does not say, else null.</param>
internal readonly record struct Choice(string Word, string? Title);

/// <summary>What a reader asks of a file: a key and what it takes as its value.</summary>
/// <param name="Key">The key as authors write it.</param>
/// <param name="Type">What may stand there.</param>
/// <param name="IsRequired">Whether the file is wrong without it.</param>
/// <param name="Choices">The only words that may stand there; null where any may. Enumerated only by those who want to know.</param>
/// <param name="ChoicesFile">The file below <c>input/</c> in which the choices are listed, or null where the program knows them.</param>
internal sealed record Question(string Key, AnswerType Type, bool IsRequired, IEnumerable<Choice>? Choices = null, string? ChoicesFile = null)
{
    /// <summary>What is asked of each entry, where the answer is <see cref="AnswerType.Entries"/>.</summary>
    public ImmutableArray<Question> Entries { get; init; } = [];
}
