using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests.Browser;

[Collection(nameof(BrowserTests))]
public class SearchTests(BuiltSite site)
{
    /// <summary>axe looks at no letter that is not there yet.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/soeg/")]
    [InlineData("/moeder/")]
    public async Task WhatIsTypedIsDarkOnWhite(string address)
    {
        var page = await site.OpenAsync(address);
        var field = page.Locator(".search-form input[type=search]").First;
        await field.FillAsync("takst");

        await Expect(field).ToHaveCSSAsync("color", "rgb(26, 26, 26)");
        await Expect(field).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AReaderSearchesOpensAHitFollowsALinkAndComesBackToTheHits()
    {
        var page = await site.OpenAsync("/");

        await page.GetByRole(AriaRole.Combobox).FillAsync("Prader-Willis");
        await page.GetByRole(AriaRole.Combobox).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/soeg/\\?q=Prader-Willis.*"));
        await page.Locator("#search-results > li")
            .GetByRole(AriaRole.Link, new() { Name = "Drøftelse af henvendelse" })
            .ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/moeder/2019-10-24-das/9/$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Prader-Willis");
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "24. oktober 2019" })
            .First.ClickAsync();
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
        for (
            var tabs = 0; tabs < 10
                && !await page.EvaluateAsync<bool>(
                    "document.activeElement.closest('#search-results') !== null"); tabs++)
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
    public async Task AWordThatStandsNowhereBringsTheOneThatWasMeant()
    {
        var page = await site.OpenAsync("/soeg/?q=takstanlyse");

        await page.GetByRole(AriaRole.Link, new() { Name = "takstanalyse" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("fund for »takstanalyse«");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AnyPageOffersHitsWhileOneTypesAndTheArrowsChooseAmongThem()
    {
        var page = await site.OpenAsync("/om/");
        var field = page.GetByRole(AriaRole.Combobox);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("flextrafik");
        await Expect(page.GetByRole(AriaRole.Option).First)
            .ToContainTextAsync("flextrafik", new() { IgnoreCase = true });
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = page.GetByRole(AriaRole.Option).First;
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", await chosen.GetAttributeAsync("id") ?? "");
        var address = await chosen.GetAttributeAsync("data-address") ?? "";
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(address)}$"));
        Assert.StartsWith("/moeder/", address, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AnAnswerThatComesLateDoesNotTakeTheChoiceAway()
    {
        var page = await site.OpenAsync("/om/");
        // The worker gets the question for the whole word only when the test calls release().
        await page.EvaluateAsync("""
            () => {
              const post = Worker.prototype.postMessage;
              Worker.prototype.postMessage = function (message) {
                if (message.question?.text !== 'flextrafik') return post.call(this, message);
                document.body.dataset.question = 'held';
                window.release = () => {
                  this.addEventListener('message', ({ data }) => {
                    if (data.number === message.number) document.body.dataset.question = 'answered';
                  });
                  post.call(this, message);
                };
              };
            }
            """);
        var field = page.GetByRole(AriaRole.Combobox);
        await field.FillAsync("flextrafi");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        await page.Keyboard.TypeAsync("k");
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-question", "held");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.EvaluateAsync("window.release()");
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-question", "answered");

        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "q-forslag-0");
        await page.Context.CloseAsync();
    }

    /// <summary>Timers stand still: what appears did not wait for a pause.</summary>
    [Fact]
    public async Task TheSuggestionsFollowEveryLetterAndAreAnnouncedAfterAPause()
    {
        const string text = "takster for botilbud";
        var page = await site.OpenAsync("/om/");
        await page.Keyboard.PressAsync("/");
        await PauseTimersAsync(page);
        await CountRedrawsAsync(page, "[role=listbox]");

        await page.Keyboard.TypeAsync(text[..2], new() { Delay = 60 });
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await TypeUntilRedrawnAsync(page, text[2..11]);
        await TypeUntilRedrawnAsync(page, text[11..]);

        var status = page.GetByRole(AriaRole.Status);
        await Expect(status).ToBeEmptyAsync();
        await page.Clock.ResumeAsync();
        await Expect(status).ToContainTextAsync("forslag");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheSearchPageShowsHitsBeforeAPause()
    {
        var page = await site.OpenAsync("/soeg/");
        await PauseTimersAsync(page);
        await CountRedrawsAsync(page, "#search-results");

        await page.Locator("#q").FocusAsync();
        await TypeUntilRedrawnAsync(page, "f");
        await page.Keyboard.TypeAsync("lextrafik", new() { Delay = 60 });
        await Expect(page.Locator("#search-results > li").First)
            .ToContainTextAsync("flextrafik", new() { IgnoreCase = true });

        await Expect(page).ToHaveURLAsync(new Regex("/soeg/$"));
        await Expect(page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
        await page.Clock.RunForAsync(1_000);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("fund for »flextrafik«");
        await Expect(page).ToHaveURLAsync(new Regex("/soeg/\\?q=flextrafik$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task NothingOfTheSearchIsFetchedBeforeSomebodySearches()
    {
        var page = await site.OpenAsync("/om/");
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(
            fetched,
            path =>
                path.Contains("/soeg/", StringComparison.Ordinal) || path.Contains("worker", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task HitsAreNarrowedCountedAndSortedAndTheAddressBringsThemBack()
    {
        var page = await site.OpenAsync("/soeg/?q=takst");
        var box = page.GetByRole(AriaRole.Group, new() { Name = "År" }).GetByLabel("2016");

        var promised = await box.Locator("xpath=..").Locator(".count").TextContentAsync();
        await box.CheckAsync();
        await page.GetByLabel("Sortér efter").SelectOptionAsync("dato");
        await Expect(page).ToHaveURLAsync(new Regex("/soeg/\\?q=takst&%C3%A5r=2016&sortering=dato$"));
        await Expect(page.GetByRole(AriaRole.Status))
            .ToContainTextAsync($"{promised!.Trim('(', ')')} fund for »takst«");
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{promised.Trim('(', ')')} fund for »takst«");
        await Expect(box).ToBeCheckedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AFetchThatFailsIsToldInWordsAndTheHitsStay()
    {
        var page = await site.OpenAsync("/soeg/?q=takst");
        await Expect(page.Locator("#search-results > li").First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Context.SetOfflineAsync(true);

        await page.Locator("#q").FillAsync("hjemløshed");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Tjek din internetforbindelse");
        await Expect(page.Locator("#search-results > li").First).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Søg" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("»hjemløshed«");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WhatThePageSaysCanBeTypedFindsSomething()
    {
        var page = await site.OpenAsync("/soeg/");
        await page.GetByText("Søg mere præcist").ClickAsync();
        var examples = await page.Locator(".search-help dt").AllInnerTextsAsync();

        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            await page.Locator("#q").FillAsync(example);
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"fund for »{example}«");
        }

        await page.Context.CloseAsync();
    }

    /// <summary>lunr.js, which knows them, is fetched with the first of them alone.</summary>
    [Fact]
    public async Task APatternThatCouldNotBeLookedUpIsWhenThereIsAConnectionAgain()
    {
        var page = await site.OpenAsync("/soeg/?q=takst");
        await Expect(page.Locator("#search-results > li").First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Context.SetOfflineAsync(true);

        await page.Locator("#q").FillAsync("*takst*");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Tjek din internetforbindelse");
        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Søg" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("fund for »*takst*«");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/soeg/?q=takst")]
    [InlineData("/om/")]
    public async Task NothingIsWiderThanAPhone(string address)
    {
        var page = await site.OpenAsync(address, width: 320);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320);
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
            await Expect(
                page.Locator("#search-results > li")
                    .Filter(new() { HasText = "Socialfagligt fokus på beskæftigelse" })
                    .First).ToBeVisibleAsync();
        }

        await page.Context.CloseAsync();
    }

    private static async Task TypeUntilRedrawnAsync(IPage page, string text)
    {
        var body = page.Locator("body");
        var before = await body.GetAttributeAsync("data-redraws");
        await page.Keyboard.TypeAsync(text, new() { Delay = 60 });
        await Expect(body).Not.ToHaveAttributeAsync("data-redraws", before!);
    }

    private static async Task PauseTimersAsync(IPage page)
    {
        await page.Clock.InstallAsync();
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddDays(1));
    }

    /// <summary>Counts in <c>data-redraws</c> of the body how often the children of an element are replaced.</summary>
    private static async Task CountRedrawsAsync(IPage page, string selector) => await page.EvaluateAsync(
        """
        selector => {
          const count = document.body.dataset;
          count.redraws = 0;
          new MutationObserver(() => count.redraws++).observe(document.querySelector(selector), { childList: true });
        }
        """,
        selector);
}
