using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Site.Commands;

/// <summary>
/// <c>--help</c> in Danish: System.CommandLine writes its headings in English and takes no translation.
/// </summary>
internal sealed class DanishHelp(HelpAction english) : SynchronousCommandLineAction
{
    private static readonly (string English, string Danish)[] Phrases =
    [
        ("Description:", "Beskrivelse:"),
        ("Usage:", "Sådan skrives det:"),
        ("Arguments:", "Efter kommandoen:"),
        ("Options:", "Tilvalg:"),
        ("Commands:", "Kommandoer:"),
        ($"  {RootCommand.ExecutableName} ", "  dotnet run -- "),
        ("[command]", "[kommando]"),
        ("[options]", "[tilvalg]"),
        ("[default: ", "[ellers: "),
    ];

    /// <summary>Help is shown also where a required argument is missing.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>
    /// Replaces the help of System.CommandLine, and the descriptions of the two options that it adds.
    /// </summary>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Viser denne hjælp";
        help.Action = new DanishHelp((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Description = "Viser programmets version";
    }

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var text = new StringWriter();
        configuration.Output = text;
        var exitCode = english.Invoke(parseResult);
        configuration.Output = output;
        output.Write(Phrases.Aggregate(
            text.ToString(),
            (help, phrase) => help.Replace(phrase.English, phrase.Danish, StringComparison.Ordinal)));
        return exitCode;
    }
}
