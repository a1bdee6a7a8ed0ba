using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests.Browser;

[Collection(nameof(BrowserTests))]
public class PageTests(BuiltSite site)
{
    [Fact]
    public async Task TheDecisionStandsAboveAllOtherSectionsOfAnItem()
    {
        var page = await site.OpenAsync("/moeder/2019-10-24-das/8/");

        var first = await page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First.InnerTextAsync();

        Assert.StartsWith("Beslutning", first, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AnItemWithoutMinutesSaysThatItsDecisionIsNotKnown()
    {
        var page = await site.OpenAsync("/moeder/2016-01-22-das/5/");

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Arkivet har kun dagsordenen");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AMissingPageOffersASearch()
    {
        var page = await site.OpenAsync("/findes-ikke/");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Siden findes ikke");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheAccessibilityStatementIsWhereTheLawHasIt()
    {
        var page = await site.OpenAsync("/was/");

        await Expect(page).ToHaveURLAsync(site.Address + "/tilgaengelighed/");
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task NothingIsFetchedFromElsewhereAndNothingIsRefusedUnderTheRealHeaders(string address)
    {
        var page = await site.OpenAsync("/om/");
        var (strange, refused) = (new List<string>(), new List<string>());
        page.Request += (_, request) =>
            strange.AddRange(request.Url.StartsWith(site.Address, StringComparison.Ordinal) ? [] : [request.Url]);
        page.Console += (_, message) =>
            refused.AddRange(
                message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)
                    ? [message.Text]
                    : []);

        var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Contains("default-src 'none'", answer!.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Empty(strange);
        Assert.Empty(refused);
        await page.Context.CloseAsync();
    }
}
