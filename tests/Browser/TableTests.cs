using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests.Browser;

[Collection(nameof(BrowserTests))]
public class TableTests(BuiltSite site)
{
    private const string Address = "/noegletal/boernehus-nord-objektiv-finansiering/";

    [Fact]
    public async Task ATableIsSortedByKeyboardAndTellsItsOrder()
    {
        var page = await site.OpenAsync(Address);
        var table = page.GetByRole(AriaRole.Table, new() { Name = "Objektiv finansiering" }).First;
        var heading = table.GetByRole(AriaRole.Columnheader).Nth(5);

        await heading.GetByRole(AriaRole.Button).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(heading).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(table.Locator("tbody tr").First).ToContainTextAsync("Læsø");
        await Expect(table.Locator("tbody tr, tfoot tr").Last).ToContainTextAsync("I alt");
        await page.Keyboard.PressAsync("Enter");
        await Expect(heading).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(table.Locator("tbody tr").First).ToContainTextAsync("Aalborg");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status).First).Not.ToBeEmptyAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WithoutJavaScriptTheTableTheFiguresAndThePictureAreThere()
    {
        var page = await site.OpenAsync(Address, javaScript: false);

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("1.703.980");
        await Expect(page.Locator("figure svg").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Kommune" })).ToHaveCountAsync(0);
        var csv = await page.APIRequest.GetAsync(
            site.Address + await page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).First.GetAttributeAsync("href"));
        Assert.Contains("1703980", await csv.TextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
