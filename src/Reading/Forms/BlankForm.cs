using System.Collections.Immutable;
using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Reading.Forms;

/// <summary>
/// Finds out what a reader asks by giving it files with nothing in them: first none of the keys, then with an empty entry
/// in every list it asked for, until nothing new is asked; and once with each word of a fixed vocabulary, to see what that
/// word makes it require. What the form says is therefore what the build does.
/// </summary>
/// <param name="read">Reads keys as the build does.</param>
internal sealed class BlankForm(Action<Fields> read)
{
    /// <summary>The form of a kind.</summary>
    public PageForm Of(string name, string files)
    {
        var blank = Ask([]);
        var answers = blank.Where(question => question is { IsRequired: true, Choices: not null, ChoicesFile: null }).SelectMany(Conditions).ToList();
        var always = answers.Aggregate(Required(blank).ToImmutableHashSet(StringComparer.Ordinal), (required, answer) => required.Intersect(answer.Required));
        var conditions = answers.Select(answer => answer with { Required = [.. answer.Required.Where(key => !always.Contains(key))] });
        return new PageForm(name, files, [.. blank.Select(question => question with { IsRequired = always.Contains(question.Key) })], [.. conditions.Where(condition => condition.Required.Length > 0)]);
    }

    /// <summary>What each word of a key makes the reader require; nothing where they are all alike.</summary>
    private IEnumerable<Condition> Conditions(Question question)
    {
        var conditions = question.Choices!.Select(choice => new Condition(question.Key, choice.Word, Required(Ask(new() { [question.Key] = choice.Word })))).ToList();
        return conditions.All(condition => condition.Required.SequenceEqual(conditions[0].Required)) ? [] : conditions;
    }

    private static ImmutableArray<string> Required(ImmutableArray<Question> questions) => [.. questions.Where(question => question.IsRequired).Select(question => question.Key)];

    private ImmutableArray<Question> Ask(Dictionary<string, string> words)
    {
        ImmutableArray<Question> asked = [], before;
        do
        {
            before = asked;
            var fields = new Fields("", Sheet(asked, words), 0, null, new ProblemList());
            read(fields);
            asked = fields.Questions.All;
        }
        while (Count(asked) > Count(before));

        return asked;
    }

    /// <summary>Keys and values with an empty entry for every list that is known of, however deep.</summary>
    private static YamlMappingNode Sheet(ImmutableArray<Question> known, Dictionary<string, string> words)
    {
        var sheet = new YamlMappingNode();
        foreach (var list in known.Where(question => question.Type == AnswerType.Entries))
        {
            sheet.Add(list.Key, Sheet(list.Entries, []));
        }

        foreach (var (key, word) in words)
        {
            sheet.Add(key, word);
        }

        return sheet;
    }

    private static int Count(ImmutableArray<Question> questions) => questions.Sum(question => 1 + Count(question.Entries));
}
