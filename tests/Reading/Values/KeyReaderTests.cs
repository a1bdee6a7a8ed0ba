using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Values;
using Site.Reading.Yaml;

namespace Site.Tests.Reading.Values;

public class KeyReaderTests
{
    private static readonly Key<int?> Count = Keys.Number("antal", "Antal.");
    private static readonly Key<Openness> Open =
        Keys.Word("åbenhed", FixedVocabularies.OpennessWords, "Åben.").Required(Openness.Closed);

    private static readonly Key<string?> Title = Keys.Text("titel", "Titel.").RequiredUnless(Open, Openness.Closed);
    private static readonly Key<PartialDate?> From = Keys.Date("fra", "Fra.");
    private static readonly Key<DateOnly?> To = Keys.Day("til", "Til.").NotBefore(From);

    private static readonly Key<ImmutableArray<string>> Topics = Keys.Entries("emner", VocabularyFile.Topics, "Emner.");
    private static readonly Key<ImmutableArray<Line>> Lines = Keys.Mappings("linjer", "Linjer.", Line.Entry);

    private readonly ProblemList problems = new();

    private IEnumerable<string> Problems => problems.Sorted.Select(problem => problem.What);

    [Fact]
    public void EachKeyIsReadByItsFormat()
    {
        var values = Read(
            "antal: 12\nåbenhed: lukket\nfra: 2019-10\ntil: 2019-11-01\n"
            + "emner: [takster, takster]\nlinjer: {tekst: A}\n");

        Assert.Empty(Problems);
        Assert.True(values.IsComplete);
        Assert.Equal(
            (12, Openness.Closed, null, "2019-10"),
            (values.Get(Count), values.Get(Open), values.Get(Title), $"{values.Get(From)}"));
        Assert.Equal(["takster"], values.Get(Topics));
        Assert.Equal([new Line("A")], values.Get(Lines));
    }

    [Fact]
    public void AnAbsentKeyIsNullAnEmptyListOrItsFallback()
    {
        var values = Read("titel: A\n");

        Assert.Equal(["»åbenhed« mangler."], Problems);
        Assert.False(values.IsComplete);
        Assert.False(values.Has(Open));
        Assert.Equal((null, Openness.Closed), (values.Get(Count), values.Get(Open)));
        Assert.Empty(values.Get(Topics));
        Assert.Empty(values.Get(Lines));
    }

    [Theory]
    [InlineData("åbenhed: åben\n", "»titel« mangler.")]
    [InlineData("titel: A\n", "»åbenhed« mangler.")]
    [InlineData("åbenhed: åbent\ntitel: A\n", "»åbent« kan ikke bruges som »åbenhed«.")]
    [InlineData("åbenhed: lukket\nantal: mange\n", "»mange« er ikke et helt tal.")]
    [InlineData("åbenhed: lukket\nemner: [priser]\n", "»priser« findes ikke i _data/emner.yml.")]
    [InlineData("åbenhed: lukket\nfra: 2020\ntil: 2019-12-31\n", "»til« (31. december 2019) ligger før »fra« (2020).")]
    [InlineData("åbenhed: lukket\nlinjer: [{note: A}]\n", "»tekst« mangler.|Nøglen »note« kendes ikke.")]
    public void WhatIsWrongIsReported(string yaml, string told)
    {
        Read(yaml);

        Assert.Equal(told.Split('|'), Problems);
    }

    [Fact]
    public void AnEntryThatLacksWhatItMustHaveIsLeftOut() =>
        Assert.Equal([new Line("B")], Read("åbenhed: lukket\nlinjer:\n  - tekst:\n  - tekst: B\n").Get(Lines));

    private KeyValues Read(string yaml)
    {
        var topics = new Vocabulary([new VocabularyEntry("takster", "Takster", "Takster", [], null)]);
        var fields = new Fields("side.md", YamlText.ParseMapping(yaml, "side.md", 0, problems)!, 0, null, problems);
        return new KeyReader("", [], new Vocabularies { Topics = topics }, problems).Read(
            fields, [Count, Open, Title, From, To, Topics, Lines]);
    }

    private sealed record Line(string Text)
    {
        private static readonly Key<string> TextKey = Keys.Text("tekst", "Tekst.").Required();

        public static KeySet<Line> Entry { get; } = new([TextKey], entry => new Line(entry.Get(TextKey)));
    }
}
