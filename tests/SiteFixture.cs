namespace Site.Tests;

/// <summary>The folders of tests/Fixtures/sites: <c>input/</c> to build, <c>expected/</c> to find.</summary>
internal static class SiteFixture
{
    public static string Input(string name) => Repository.File("tests", "Fixtures", "sites", name, "input");

    public static string Expected(string name) => Repository.File("tests", "Fixtures", "sites", name, "expected");

    public static IEnumerable<string> Names() =>
        Directory.EnumerateDirectories(Repository.File("tests", "Fixtures", "sites"))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal);
}
