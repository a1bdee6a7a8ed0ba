using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests.Browser;

[Collection(nameof(BrowserTests))]
public class WithoutJavaScriptTests(BuiltSite site)
{
    [Fact]
    public async Task TheSearchPageSaysSoAndLeadsToLists()
    {
        var page = await site.OpenAsync("/soeg/?q=takst", javaScript: false);

        // Chromium under automation parses noscript as text even with scripts off, so it is read and not seen.
        Assert.Contains(
            "Søgning kræver JavaScript", await page.Locator("noscript").TextContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Emner" }).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/emner/$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ADecisionIsFoundByTopicAndReadInFull()
    {
        var page = await site.OpenAsync("/emner/", javaScript: false);

        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "Tilbudsvifte" })
            .First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ind- og udmelding af tilbud" }).First.ClickAsync();

        await Expect(page.Locator("#beslutning")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
