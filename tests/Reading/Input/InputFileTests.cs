using Site.Model;
using Site.Reading.Input;

namespace Site.Tests.Reading.Input;

public class InputFileTests
{
    public static TheoryData<byte[], int, int> NotUtf8 => new()
    {
        { [0xE6], 1, 1 },
        { [.. "a\næø"u8, 0xE6, .. "b"u8], 2, 3 },
        { [.. "\U0001F600"u8, 0xE6], 1, 3 },
        { [.. "æ"u8, 0xC3], 1, 2 },
        { [.. "\uFEFFa"u8, 0xE6], 1, 2 },
        { [.. "æ\r\nb\rcd"u8, 0xE6], 3, 3 },
    };

    [Theory]
    [MemberData(nameof(NotUtf8))]
    public void TheFirstByteThatIsNotUtf8IsReportedInTheColumnOfTextEditors(byte[] bytes, int line, int column)
    {
        var problems = new ProblemList();

        Assert.Null(InputFile.Decode(bytes, "a.md", problems));

        Assert.Equal(new SourcePlace("a.md", line, column), Assert.Single(problems.Sorted).Place);
    }
}
