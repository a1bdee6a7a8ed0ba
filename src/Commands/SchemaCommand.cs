using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Site.Commands.Reports;
using Site.Model;
using Site.Reading;
using Site.Reading.Input;
using Site.Reading.Values;

namespace Site.Commands;

/// <summary>
/// <c>schema</c>: writes JSON Schemas, which let editors such as VS Code check and complete keys and values.
/// </summary>
internal static class SchemaCommand
{
    /// <summary>The folder that <c>.vscode/settings.json</c> refers to.</summary>
    private const string Folder = ".vscode/schemas";

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var input = CommandLine.CreateInputOption();
        var output = new Option<string>(
            "--output", "-o")
        { Description = "Mappen, som skemaerne lægges i", DefaultValueFactory = _ => Folder };
        var command = new Command(
            "schema", "Skriver JSON-skemaer, så et skriveprogram kan hjælpe med nøgler og ord") { input, output };
        command.SetAction(parsed => Run(
            CommandLine.CheckInputFolder(parsed.GetRequiredValue(input)),
            FolderPath.Validate(parsed.GetRequiredValue(output), "-o", Folder)));
        return command;
    }

    private static int Run(string input, string output)
    {
        if (File.Exists(output))
        {
            throw new UsageException(
                $"{output} er en fil, ikke en mappe, som skemaerne kan lægges i. Vælg en anden mappe med -o.");
        }

        var problems = new ProblemList();
        var paths = InputFolder.ListFiles(input, new ProblemList());
        var vocabularies = new DataFolderReader(input, paths, problems).ReadVocabularies();
        var directories = new DirectoryDefaults(input, paths, problems);
        if (!problems.Sorted.IsEmpty)
        {
            new ProblemReport(Console.Error, input).Write(problems.Sorted, isPublishing: false);
            return CommandLine.ContentProblems;
        }

        Directory.CreateDirectory(output);
        var schema = new JsonSchema(vocabularies, directories.Keys);
        ImmutableArray<DeclaredFile> files =
            [.. KindCatalog.Standard.Kinds, VocabularyKeys.Declaration, SiteSettings.Declaration];
        foreach (var file in files)
        {
            File.WriteAllText(
                Path.Combine(output, GetFileName(file)),
                schema.Create(file).ToJsonString(Readable) + "\n",
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Console.WriteLine(
            $"{files.Length} skemaer ligger i {output}/. "
            + $"Kør kommandoen igen, når listerne i {input.TrimEnd('/')}/_data/ eller en _directory.yml bliver ændret.");
        return CommandLine.Done;
    }

    /// <summary>For example <c>møde</c> → <c>moede.json</c>.</summary>
    private static string GetFileName(DeclaredFile file) => $"{Slug.From(file.Name)}.json";
}
