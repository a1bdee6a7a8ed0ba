using Site.Disclosure;

namespace Site.Tests.Disclosure;

public class OfficialContactsTests
{
    private static readonly OfficialContacts Contacts = new(["post@eksempel.dk", "99 12 34 56", "+45 98 76 54 32"]);

    [Theory]
    [InlineData("Post@Eksempel.dk")]
    [InlineData("post[at]eksempel(punktum)dk")]
    [InlineData("post{snabel-a}eksempel.dk")]
    [InlineData("99123456")]
    [InlineData("+45 9912 3456")]
    [InlineData("0045 99 12 34 56")]
    [InlineData("98765432")]
    public void AContactIsRecognisedInOtherForms(string written) => Assert.True(Contacts.Contains(written));

    [Theory]
    [InlineData("post@eksempel.dk.example")]
    [InlineData("anden@eksempel.dk")]
    [InlineData("99123457")]
    [InlineData("+46 99 12 34 56")]
    [InlineData("")]
    public void OtherContactsAreNotRecognised(string written) => Assert.False(Contacts.Contains(written));
}
