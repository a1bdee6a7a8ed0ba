using System.Collections.Immutable;

namespace Site.Reading.Forms;

/// <summary>All that the reader of one kind of file asks of it.</summary>
/// <param name="Name">The kind as editors call it: "punkt".</param>
/// <param name="Files">Which files below <c>input/</c> are of the kind, as a glob.</param>
/// <param name="Questions">Its keys in the order in which they are asked for; required are those that must be there whatever the others say.</param>
/// <param name="Conditions">Keys that must be there only beside certain words.</param>
internal sealed record PageForm(string Name, string Files, ImmutableArray<Question> Questions, ImmutableArray<Condition> Conditions)
{
    /// <summary>Whether a file of the kind is a list whose every entry answers the questions.</summary>
    public bool IsList { get; init; }
}

/// <summary>Keys that must be there where another key has a certain word.</summary>
/// <param name="Key">The other key.</param>
/// <param name="Word">Its word.</param>
/// <param name="Required">What must then be there.</param>
internal sealed record Condition(string Key, string Word, ImmutableArray<string> Required);
