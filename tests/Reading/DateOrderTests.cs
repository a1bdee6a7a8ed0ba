namespace Site.Tests.Reading;

public class DateOrderTests
{
    [Theory]
    [InlineData(
        "kalender/2027.yml",
        "begivenheder:\n  - dato: 2027-12-30\n    slut: 2027-02-02\n    type: andet\n    titel: A\n",
        "3:11  »slut« (2. februar 2027) ligger før »dato« (30. december 2027).")]
    [InlineData(
        "aftaler/a.md",
        "---\ntitel: A\naftaletype: rammeaftale\ngælder-fra: 2027-01-01\ngælder-til: 2026-12-31\n---\n",
        "5:13  »gælder-til« (31. december 2026) ligger før »gælder-fra« (1. januar 2027).")]
    [InlineData(
        "moeder/2026-11-25-das/index.md",
        "---\nforum: das\ndato: 2026-11-25\nudgave: referat\nnæste: 2026-10\n---\n",
        "5:8  »næste« (oktober 2026) ligger før »dato« (25. november 2026).")]
    [InlineData(
        "moeder/2026-11-25-das/index.md",
        "---\nforum: das\ndato: 2026-11-26\nudgave: referat\n---\n",
        "3:7  Mødets mappe begynder med 2026-11-25, men datoen er 2026-11-26.")]
    [InlineData(
        "moeder/2026-10-das/index.md",
        "---\nforum: das\ndato: 2026-11-25\nudgave: referat\n---\n",
        "3:7  Mødets mappe begynder med 2026-10, men datoen er 2026-11-25.")]
    [InlineData(
        "hoeringer/a.md",
        "---\ntitel: A\nudsendt: 2026-11\nfrist: 2026-10-31\n---\n",
        "4:8  »frist« (31. oktober 2026) ligger før »udsendt« (november 2026).")]
    [InlineData(
        "tilbud/a.md",
        "---\ntitel: A\nforstærket-samarbejde:\n  fra: 2026\n  til: 2025\n---\n",
        "5:8  »til« (2025) ligger før »fra« (2026).")]
    public void ADateBeforeTheOneItFollowsIsAProblem(string path, string text, string problem)
    {
        using var site = new ReadingSite().With("_data/fora.yml", "- id: das\n  titel: DAS\n").With(path, text);

        Assert.Equal([$"{path}:{problem}"], site.Read().Problems);
    }

    [Theory]
    [InlineData("2026-11-25", "2026-11-25", "2026-11")]
    [InlineData("2026-11", "2026-11-25", "2026")]
    [InlineData("raad", "2026-11", "2026-11-25")]
    public void ADateThatMayFollowIsNone(string folder, string date, string next)
    {
        using var site = new ReadingSite()
            .With("_data/fora.yml", "- id: das\n  titel: DAS\n")
            .With($"moeder/{folder}/index.md", $"---\nforum: das\ndato: {date}\nnæste: {next}\nudgave: referat\n---\n");

        Assert.Empty(site.Read().Problems);
    }
}
