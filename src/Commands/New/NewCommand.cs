using System.CommandLine;
using System.Text;
using Site.Model;

namespace Site.Commands.New;

/// <summary>
/// <c>new</c>: writes a page with the values given on the command line, for the author to complete. Never overwrites a
/// file.
/// </summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var input = CommandLine.CreateInputOption();
        var kind = new Argument<string>(
            "slags")
        { Description = $"Hvad siden er: {string.Join(", ", NewPages.GetNames(KindCatalog.Standard))}" };
        var title = new Argument<string?>(
            "titel")
        { Description = "Sidens titel i anførselstegn", Arity = ArgumentArity.ZeroOrOne };
        var meeting = new Option<string?>("--møde", "--moede")
        {
            Description = "Et punkts møde: moeder/2026-11-25-das",
        };
        var number = new Option<string?>("--nummer")
        {
            Description = "Et punkts nummer, for eksempel 2.1; uden det får punktet det næste",
        };
        var forum = new Option<string?>("--forum") { Description = "Et mødes forum: das" };
        var date = new Option<string?>("--dato") { Description = "Et mødes dag: 2026-11-25" };
        var service = new Option<string?>("--tilbud") { Description = "En årsrapports tilbud: birken" };
        var year = new Option<string?>("--år", "--aar")
        {
            Description = "Året, for årsrapporter, takster, nøgletal og kalendere: 2027",
        };
        var command = new Command("new", "Skriver en ny side, der er klar til at blive udfyldt")
        {
            kind, title, meeting, number, forum, date, service, year, input,
        };
        command.SetAction(parsed => Run(new NewRequest(
            CommandLine.CheckInputFolder(parsed.GetRequiredValue(input)),
            parsed.GetRequiredValue(kind),
            parsed.GetValue(title),
            parsed.GetValue(meeting),
            parsed.GetValue(forum),
            parsed.GetValue(date),
            parsed.GetValue(service),
            parsed.GetValue(year),
            parsed.GetValue(number))));
        return command;
    }

    private static int Run(NewRequest request)
    {
        var page = NewPages.Create(request, KindCatalog.Standard);
        var input = request.Input.TrimEnd('/');
        var paths = page.Files.Select(file => file.Path);
        if (paths.FirstOrDefault(path => File.Exists(Path.Combine(input, path))) is { } taken)
        {
            throw new UsageException(
                $"{input}/{taken} findes i forvejen, så der er ikke skrevet noget. "
                + "Åbn filen, eller giv siden en anden titel.");
        }

        foreach (var (path, text) in page.Files)
        {
            Write(Path.Combine(input, path), text);
            Console.WriteLine($"Skrev {input}/{path}");
        }

        Console.WriteLine();
        Console.WriteLine(DescribeNextSteps(page));
        return CommandLine.Done;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string DescribeNextSteps(NewPage page)
    {
        var fill = page.Blanks.IsEmpty
            ? "Se linjerne øverst efter"
            : $"Udfyld {string.Join(" og ", page.Blanks.Select(key => $"»{key}«"))} øverst i filen";
        return $"""
            Gør nu dette:
              1. {fill}. Linjer, der begynder med #, tæller ikke med: slet #, hvis du vil bruge dem.
              2. {page.Task}
              3. Skriv »dotnet run -- check« for at se, om noget mangler.
            """;
    }
}
