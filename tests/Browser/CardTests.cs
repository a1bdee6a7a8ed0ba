using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests.Browser;

/// <summary>The card beside a link: by mouse and keyboard, never in the way, never needed.</summary>
[Collection(nameof(BrowserTests))]
public class CardTests(BuiltSite site)
{
    private const string Address = "/aftaler/nordjysk-socialaftale-2018-2020/";

    [Fact]
    public async Task TheMouseOpensACardWithTitleDateAndOutcomeAndMayRestOnIt()
    {
        var page = await site.OpenAsync(Address);

        await Link(page).HoverAsync();

        var card = Card(page);
        await Expect(card).ToBeVisibleAsync();
        await Expect(card).ToContainTextAsync("Ind- og udmelding af tilbud");
        await Expect(card).ToContainTextAsync("DAS 24. oktober 2019, punkt 8");
        await Expect(card).ToContainTextAsync("Delvist godkendt");
        await card.HoverAsync();
        await page.WaitForTimeoutAsync(600);
        await Expect(card).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(1, 1);
        await Expect(card).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task KeyboardFocusOpensTheCardDescribesTheLinkByItAndEscapeClosesItWhereItStands()
    {
        var page = await site.OpenAsync(Address);
        var link = Link(page);

        await FocusByKeyboardAsync(page, link);

        await Expect(Card(page)).ToBeVisibleAsync();
        await Expect(link).ToHaveAccessibleDescriptionAsync(
            "Ind- og udmelding af tilbud i Nordjysk Socialaftale DAS 24. oktober 2019, punkt 8 Delvist godkendt");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Card(page)).ToBeHiddenAsync();
        await Expect(link).ToBeFocusedAsync();
        await Expect(link).ToHaveAccessibleDescriptionAsync("");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ALinkThatIsNamedByItsTargetsTitleIsNotToldItTwice()
    {
        var page = await site.OpenAsync(Address);
        var link = page.Locator("#del-beslutninger ~ ul a[href='/moeder/2019-10-24-das/8/']");

        await FocusByKeyboardAsync(page, link);

        await Expect(link).ToHaveAccessibleDescriptionAsync("DAS 24. oktober 2019, punkt 8 Delvist godkendt");
        await page.Keyboard.PressAsync("Tab");
        await Expect(link).ToHaveAccessibleDescriptionAsync("");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task TheCardStaysInTheWindowAndMakesNothingScrollSideways(int width)
    {
        var page = await site.OpenAsync(Address, width);
        var links = page.Locator("main a[data-context]");
        for (var index = 0; index < await links.CountAsync(); index++)
        {
            await FocusByKeyboardAsync(page, links.Nth(index));
            await Expect(Card(page)).ToBeVisibleAsync();
            var box = await Card(page).BoundingBoxAsync();
            Assert.InRange(box!.X, 0, width);
            Assert.InRange(box.X + box.Width, 0, width);
            Assert.True(box.Y >= 0, $"link {index} has its card above the window");
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ATouchFollowsTheLinkAndOpensNoCard()
    {
        var page = await site.OpenAsync(Address);
        await page.EvaluateAsync("addEventListener('click', e => e.preventDefault(), true)");

        await Link(page).DispatchEventAsync("pointerover", new { pointerType = "touch", bubbles = true });
        await page.WaitForTimeoutAsync(600);

        await Expect(Card(page)).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AxeFindsNoViolationWhileACardIsOpenAndPaperHasNone()
    {
        var page = await site.OpenAsync(Address);
        await Link(page).HoverAsync();
        await Expect(Card(page)).ToBeVisibleAsync();

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => violation.Id));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(Card(page)).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WithoutJavaScriptTheLinkIsALinkAndThereIsNoCard()
    {
        var page = await site.OpenAsync(Address, javaScript: false);

        await Expect(Card(page)).ToHaveCountAsync(0);
        await Link(page).ClickAsync();

        await Expect(page).ToHaveURLAsync(site.Address + "/moeder/2019-10-24-das/8/");
        await page.Context.CloseAsync();
    }

    /// <summary>The first link to item 8 in the running text.</summary>
    private static ILocator Link(IPage page) => page.Locator(".prose a[href='/moeder/2019-10-24-das/8/']").First;

    private static ILocator Card(IPage page) => page.Locator(".hover-card");

    /// <summary>As the Tab key does: a press first makes the browser show focus.</summary>
    private static async Task FocusByKeyboardAsync(IPage page, ILocator link)
    {
        await page.Keyboard.PressAsync("Shift");
        await link.FocusAsync();
    }
}
