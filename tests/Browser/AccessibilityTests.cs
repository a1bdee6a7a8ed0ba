using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Site.Tests.Browser;

[Collection(nameof(BrowserTests))]
public class AccessibilityTests(BuiltSite site)
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task AxeFindsNoViolationAndHeadingsSkipNoLevel(string address)
    {
        var page = await site.OpenAsync(address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var result = await page.RunAxe();
        var levels = await page.EvaluateAsync<int[]>("""
            [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
              .filter((heading) => heading.checkVisibility())
              .map((heading) => +heading.tagName[1])
            """);

        Assert.Empty(result.Violations.Select(Description));
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(
            levels.Zip(levels.Skip(1)),
            pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task ANarrowScreenNeverScrollsSideways(string address)
    {
        var page = await site.OpenAsync(address, width: 320);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.Equal(320, width);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ALongNameBreaksAtItsSlashAndNotInMidWord()
    {
        var page = await site.OpenAsync("/tilbud/taleinstituttet-hjerneskadecenter-nordjylland/", width: 320);

        var lines = await page.EvaluateAsync<int>("""
            () => {
              const words = document.createTreeWalker(document.querySelector('h1'), NodeFilter.SHOW_TEXT);
              while (!words.nextNode().data.startsWith('Hjerneskadecenter'));
              const word = document.createRange();
              word.setStart(words.currentNode, 0);
              word.setEnd(words.currentNode, 'Hjerneskadecenter'.length);
              return word.getClientRects().length;
            }
            """);

        Assert.Equal(1, lines);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheFirstTabOffersToSkipToTheContent()
    {
        var page = await site.OpenAsync("/moeder/2019-10-24-das/8/");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        var focused = await page.EvaluateAsync<string>("document.querySelector(location.hash).tagName");
        Assert.Equal("MAIN", focused);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task HtmlValidateFindsNoErrorOnAnyPage()
    {
        var report = await NodeScript.RunAsync(Path.Combine("markup", "validate.mjs"), Repository.Root, site.Output);

        Assert.True(report.GetProperty("pages").GetInt32() > PageKinds.All.Count);
        Assert.Empty(report.GetProperty("told").EnumerateArray().Select(told => told.GetString()));
    }

    private static string Description(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Select(node => node.Html))})";
}
