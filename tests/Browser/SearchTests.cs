using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests.Browser;

[Collection(nameof(BrowserTests))]
public class SearchTests(BuiltSite site)
{
    [Fact]
    public async Task AReaderSearchesOpensAHitFollowsALinkAndComesBackToTheHits()
    {
        var page = await site.OpenAsync("/");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("Prader-Willis");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/soeg/\\?q=Prader-Willis.*"));
        await page.Locator("#search-results > li").GetByRole(AriaRole.Link, new() { Name = "Drøftelse af henvendelse" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/moeder/2019-10-24-das/9/$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Prader-Willis");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "24. oktober 2019" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/moeder/2019-10-24-das/$"));

        await page.GoBackAsync();
        await page.GoBackAsync();

        await Expect(page.Locator("#q")).ToHaveValueAsync("Prader-Willis");
        await Expect(page.Locator("#search-results > li").First).ToContainTextAsync("Prader-Willis");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheKeyboardAloneIsEnough()
    {
        var page = await site.OpenAsync("/soeg/");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("flextrafik");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("»flextrafik«");
        for (var tabs = 0; tabs < 10 && !await page.EvaluateAsync<bool>("document.activeElement.closest('#search-results') !== null"); tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/moeder/2019-10-24-das/4/$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WithoutAHitThePageSaysSoAndWhatToTry()
    {
        var page = await site.OpenAsync("/soeg/?q=xyzzyx");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ingen fund. Prøv et kortere ord.");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("Kvisten", "Specialbørnehjemmet Kvisten", "Tilbud")]
    [InlineData("TI/HCN", "Taleinstituttet", "Tilbud")]
    [InlineData("tegnsprog", "Tegnsprogsindsatser", "Svar på central udmelding")]
    [InlineData("velfærdsteknologi", "Velfærdsteknologi", "Vidensbrev")]
    [InlineData("reviderede takster", "reviderede takster", "Takster")]
    public async Task EveryKindOfPageIsFoundAndSaysWhatItIs(string query, string title, string kind)
    {
        var page = await site.OpenAsync($"/soeg/?q={Uri.EscapeDataString(query)}");

        var hits = page.Locator("#search-results > li").Filter(new() { HasText = title });
        await Expect(hits.Filter(new() { HasText = kind }).First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AHitShowsItsDecision()
    {
        var page = await site.OpenAsync("/soeg/?q=udmelding+Taleinstituttet");

        var hit = page.Locator("#search-results > li").Filter(new() { HasText = "Ind- og udmelding af tilbud" }).First;
        await Expect(hit.Locator("[data-part=outcome]")).ToContainTextAsync("delvist godkendt");
        await Expect(hit.Locator("[data-part=decision]")).ToContainTextAsync("TI/HCN");
        await Expect(hit.Locator("mark").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("+takster -psykiatri")]
    [InlineData("titel:egenmestring^5 bestem*")]
    [InlineData("§ 107")]
    [InlineData("2023-016352")]
    [InlineData("og/eller (takst) \"hjerneskade\"")]
    [InlineData("*")]
    [InlineData("titel:")]
    [InlineData("ukendt:felt")]
    [InlineData("a~^-+:*")]
    public async Task NoQueryIsAnError(string query)
    {
        var page = await site.OpenAsync("/soeg/");
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);

        await page.Locator("#q").FillAsync(query);

        await Expect(page.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WhileAWordIsTypedItsHitIsNeverLost()
    {
        var page = await site.OpenAsync("/soeg/");
        var field = page.Locator("#q");

        for (var length = 4; length <= "beskæftigelse".Length; length++)
        {
            await field.FillAsync("beskæftigelse"[..length]);
            await Expect(page.Locator("#search-results > li").Filter(new() { HasText = "Socialfagligt fokus på beskæftigelse" }).First).ToBeVisibleAsync();
        }

        await page.Context.CloseAsync();
    }
}
