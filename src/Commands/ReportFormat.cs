using System.CommandLine;
using Site.Model;

namespace Site.Commands;

/// <summary>How problems are written: for people, or as annotations of a pull request.</summary>
internal enum ReportFormat { Text, GitHub }

/// <summary>The option <c>--format</c> and its values.</summary>
internal static class ReportFormats
{
    public static readonly EnumSpellings<ReportFormat> Words =
        new(("tekst", ReportFormat.Text), ("github", ReportFormat.GitHub));

    public static Option<string> CreateOption()
    {
        var option = new Option<string>("--format")
        {
            Description = "Hvordan fejl og advarsler vises: tekst, eller github (som noter i en pull request)",
            DefaultValueFactory = _ => Words[ReportFormat.Text],
        };
        return option.AcceptOnlyFromAmong([.. Words.All]);
    }
}
