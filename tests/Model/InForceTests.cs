using Site.Model;

namespace Site.Tests.Model;

public class InForceTests
{
    private static readonly DateOnly Today = new(2026, 11, 27), Earlier = new(2020, 1, 1), Later = new(2027, 1, 1);

    [Fact]
    public void AStatedPeriodThatHasNotEndedIsInForce()
    {
        Assert.Equal(InForceAnswer.InForce, Decide(AgreementOf(Earlier, Today)).Answer);
        Assert.Equal(InForceAnswer.InForce, Decide(AgreementOf(Today, Later)).Answer);
        Assert.Equal(InForceAnswer.InForce, Decide(AgreementOf(null, Later)).Answer);
    }

    [Fact]
    public void AMissingEndIsNotStated()
    {
        Assert.Equal(new InForce(InForceReason.NoEndDate), Decide(AgreementOf(Earlier, null)));
        Assert.Equal(new InForce(InForceReason.NoEndDate), Decide(Item(Outcome.Approved)));
        Assert.Equal(new InForce(InForceReason.NoDates), Decide(AgreementOf(null, null)));
        Assert.Equal(InForceAnswer.NotStated, Decide(AgreementOf(Earlier, null)).Answer);
    }

    [Fact]
    public void WhatIsNotInForceSaysWhy()
    {
        var ended = new DateOnly(2026, 11, 26);

        Assert.Equal(new InForce(InForceReason.Expired, ended), Decide(AgreementOf(Earlier, ended)));
        Assert.Equal(new InForce(InForceReason.NotBegun, Later), Decide(AgreementOf(Later, null)));
        Assert.Equal(new InForce(InForceReason.Replaced), Decide(AgreementOf(Earlier, Later), isReplaced: true));
        Assert.Equal(new InForce(InForceReason.NotCarried), Decide(Item(Outcome.Postponed)));
        Assert.Equal(InForceAnswer.NotInForce, Decide(Item(Outcome.NotApproved)).Answer);
    }

    [Fact]
    public void OfAnItemWithoutMinutesNobodyKnows() =>
        Assert.Equal(
            new InForce(InForceReason.UnknownOutcome),
            Decide(Item(null) with { Content = ItemOf(null) with { ValidTo = Later } }));

    [Theory]
    [InlineData(Outcome.Approved, true)]
    [InlineData(Outcome.Noted, true)]
    [InlineData(null, true)]
    [InlineData(Outcome.NotApproved, false)]
    [InlineData(Outcome.Postponed, false)]
    [InlineData(Outcome.Withdrawn, false)]
    [InlineData(Outcome.NoDecision, false)]
    public void AProposalThatWasNotCarriedReplacesNothing(Outcome? outcome, bool takesEffect) =>
        Assert.Equal(takesEffect, InForce.HasTakenEffect(Item(outcome), Today, Today));

    [Fact]
    public void WhatBeginsLaterReplacesNothingYet()
    {
        Assert.False(InForce.HasTakenEffect(AgreementOf(Later, null), Today, Today));
        Assert.True(InForce.HasTakenEffect(AgreementOf(Later, null), Later, Today));
    }

    [Fact]
    public void WithoutAKnownBeginningItHasTakenEffectTodayButNotOnAnyDayBefore()
    {
        Assert.True(InForce.HasTakenEffect(AgreementOf(null, null), Today, Today));
        Assert.False(InForce.HasTakenEffect(AgreementOf(null, null), Earlier, Today));
    }

    private static InForce Decide(PageWithMeeting page, bool isReplaced = false) =>
        InForce.Decide(page, isReplaced, Today);

    private static PageWithMeeting AgreementOf(DateOnly? from, DateOnly? to) => new(
        new Agreement
        {
            Id = new PageId("aftaler/a"),
            File = "aftaler/a.md",
            Title = "A",
            Type = AgreementType.Framework,
            ValidFrom = from,
            ValidTo = to,
        },
        null);

    private static PageWithMeeting Item(Outcome? outcome) => new(
        ItemOf(outcome),
        new Meeting
        {
            Id = new PageId("moeder/2020-01-01-das"),
            File = "moeder/2020-01-01-das/index.md",
            Title = "DAS",
            Forum = new VocabularyEntry("das", "DAS", "DAS", [], null),
            HeldOn = Earlier,
            Edition = Edition.Minutes,
        });

    private static AgendaItem ItemOf(Outcome? outcome) => new()
    {
        Id = new PageId("moeder/2020-01-01-das/1"),
        File = "moeder/2020-01-01-das/1.md",
        Title = "Punkt",
        Number = ItemNumber.From(1),
        Openness = Openness.Open,
        Outcome = outcome,
    };
}
