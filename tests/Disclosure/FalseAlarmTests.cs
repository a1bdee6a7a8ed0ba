using Site.Disclosure;

namespace Site.Tests.Disclosure;

/// <summary>
/// Counts how many of three thousand numbers of each form, as a secretariat uses them, are mistaken for CPR numbers.
/// Ten digits in a row that begin with a birth date cannot be distinguished from a CPR number. The counts must not rise
/// when more forms of CPR numbers are recognised.
/// </summary>
public class FalseAlarmTests
{
    private const int Count = 3000;

    public static TheoryData<string, int> Forms => new()
    {
        { "Sagsnummer yyyy-###### er åben", 0 },
        { "Sag 1######, sag ##/##### og sag ##/######", 0 },
        { "Journal ##.##.##-A##-#-## og ##.##.##-P##-##-##", 0 },
        { "Konto #### ##########", 114 },
        { "Reg. #### konto ##########", 114 },
        { "Reg. #### konto #### ######", 0 },
        { "Telefon 9# ## ## ## og 9#######", 0 },
        { "P-nummer 10########", 354 },
        { "CVR 2####### og 2# ## ## ##", 0 },
        { "EAN 57980######## og 5798 #### #####", 0 },
        { "Prisen er #.###.### kr. og ###### kr. og ###.###,## kr.", 0 },
        { "Budget;###.###;#.###;yyyy", 0 },
        { "Perioden yyyy-yyyy og yyyy/yyyy", 0 },
        { "Den DD.MM.yyyy kl. 12.##-15.##", 0 },
        { "Den DD.MM.yy kl. 12:## og DD/MM yyyy", 0 },
        { "Fra DD.MM.yyyy - DD.MM.yyyy og fra DD.MM.yyyy - yyyy", 0 },
        { "ISBN 978-87-####-###-# og 87-####-###-#", 0 },
        { "Konto ###### i yyyy", 0 },
        { "Faktura #########", 0 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void FalseAlarmsDoNotIncrease(string form, int alarms)
    {
        var random = new Random(15);
        var texts = Enumerable.Range(0, Count).Select(_ => Fill(form, random)).ToList();

        Assert.Equal(alarms, texts.Count(text => CprNumbers.Find(text, linesWrap: true).Any()));
        Assert.Equal(alarms, CprNumbers.Find(string.Join('\n', texts)).Count());
    }

    [Fact]
    public void ATableOfAmountsAndYearsGivesNoAlarms()
    {
        var random = new Random(15);
        var rows = Enumerable.Range(0, Count)
            .Select(_ => $"Tilbud;{random.Next(100_000, 999_999)};{random.Next(1000, 9999)};"
                + $"{random.Next(100_000, 999_999)};{random.Next(2000, 2030)}");

        Assert.Empty(CprNumbers.Find(string.Join('\n', rows)));
    }

    /// <summary>Fills a form with random digits for #, and random dates for DD, MM, yy and yyyy.</summary>
    private static string Fill(string form, Random random)
    {
        var (day, month, year) = ($"{random.Next(1, 29):00}", $"{random.Next(1, 13):00}", $"{random.Next(2000, 2030)}");
        var text = form.Replace("yyyy", year, StringComparison.Ordinal)
            .Replace("yy", year[2..], StringComparison.Ordinal)
            .Replace("DD", day, StringComparison.Ordinal).Replace("MM", month, StringComparison.Ordinal);
        return string.Concat(text.Select(sign => sign == '#' ? (char)('0' + random.Next(10)) : sign));
    }
}
