namespace Site.Tests;

/// <summary>
/// The sites of tests/Fixtures/sites. Each has an <c>input/</c> to build and its <c>expected/</c> output.
/// </summary>
internal static class SiteFixture
{
    public static string Input(string name) => Repository.File("tests", "Fixtures", "sites", name, "input");

    public static string Expected(string name) => Repository.File("tests", "Fixtures", "sites", name, "expected");

    public static IEnumerable<string> Names() =>
        Directory.EnumerateDirectories(Repository.File("tests", "Fixtures", "sites"))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal);
}
