using Site.Linking.Recognition;

namespace Site.Tests.Linking;

/// <summary>A mention is shown in its whole sentence and no more.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("Før det. Her er [ordet] i midten. Efter det.", "Her er ordet i midten.")]
    [InlineData(
        "Kort. DAS mødtes d. 24. oktober [ordet] kl. 12.00. Slut.", "DAS mødtes d. 24. oktober ordet kl. 12.00.")]
    [InlineData(
        "Efter § 52, stk. 3, nr. 5, kom bl.a. [ordet], f.eks. i pkt. 4. Så.",
        "Efter § 52, stk. 3, nr. 5, kom bl.a. ordet, f.eks. i pkt. 4.")]
    [InlineData("Det kostede 27 mio. kr. i [ordet]. Nu 24.10.2019 igen.", "Det kostede 27 mio. kr. i ordet.")]
    [InlineData("Det er fra 2018. Her er [ordet].", "Her er ordet.")]
    [InlineData("Er det sandt? Ja! [Ordet] siger det.", "Ordet siger det.")]
    [InlineData("Han sagde »nej.« Så kom [ordet].", "Så kom ordet.")]
    [InlineData("1. Velkomst og [ordet]", "1. Velkomst og ordet")]
    [InlineData("Den 7. November kom [ordet]. Ok.", "Den 7. November kom ordet.")]
    [InlineData("Til stede var 12. Majoriteten bad om [ordet].", "Majoriteten bad om ordet.")]
    [InlineData("Se punkt 5. Juniors hus fik [ordet].", "Juniors hus fik ordet.")]
    [InlineData("Den 7. MAJ-mødet tog [ordet].", "Den 7. MAJ-mødet tog ordet.")]
    [InlineData("[Ordet] kom den 7. Maj", "Ordet kom den 7. Maj")]
    [InlineData("Se punkt 5. DAS besluttede [ordet].", "DAS besluttede ordet.")]
    [InlineData("[ordet]", "ordet")]
    [InlineData("  [ordet] sidst", "ordet sidst")]
    public void TheSentenceAroundAWordEndsWhereItEnds(string marked, string sentence)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        Assert.Equal(sentence, Sentence.Around(text, start, end));
    }

    [Fact]
    public void AnEndlessSentenceIsShownAroundTheWordOnly()
    {
        var text = string.Concat(Enumerable.Repeat("ord og ", 10_000)) + "ordet" + string.Concat(
            Enumerable.Repeat(" og ord", 10_000));

        var sentence = Sentence.Around(text, 70_000, 70_005);

        Assert.InRange(sentence.Length, 500, 700);
        Assert.StartsWith("o", sentence, StringComparison.Ordinal);
        Assert.Contains(" og ordet og ", sentence, StringComparison.Ordinal);
    }
}
