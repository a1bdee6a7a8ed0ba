using System.Text;
using Site.Rendering.OpenData;

namespace Site.Tests.Rendering.OpenData;

public class SpreadsheetCellTests
{
    [Theory]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("@a", "'@a")]
    [InlineData("-1.234,5 %", "-1.234,5 %")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("--", "--")]
    [InlineData("+45 12345678", "'+45 12345678")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void OnlyAFormulaGetsAnApostrophe(string cell, string expected) =>
        Assert.Equal(expected, SpreadsheetCell.Escape(cell));

    [Theory]
    [InlineData("a;=b\r\n-1;\"=c;d\"\r\n", "a;'=b\r\n-1;\"'=c;d\"\r\n")]
    [InlineData("a,=b\n@c,-1\n", "a,'=b\n'@c,-1\n")]
    [InlineData("a;b,=c\n", "a;b,=c\n")]
    [InlineData("\uFEFF=a;b\n", "\uFEFF'=a;b\n")]
    [InlineData("\"a \"\"=b\"\"\";c\n", "\"a \"\"=b\"\"\";c\n")]
    [InlineData("\"a \"\"b\"\";=c\";d\n", "\"a \"\"b\"\";=c\";d\n")]
    [InlineData("h;i\n\"a\n=b\";=c", "h;i\n\"a\n=b\";'=c")]
    [InlineData("\"a\n=b\";=c", "\"a\n=b\";'=c")]
    [InlineData("\"a;b\",=c", "\"a;b\",'=c")]
    [InlineData("\"a,b\"\t=c", "\"a,b\"\t'=c")]
    public void TheCellsOfAFileAreDividedAsItsFirstLineSays(string file, string expected) =>
        Assert.Equal(
            expected, Encoding.UTF8.GetString(SpreadsheetCell.EscapeFile(Encoding.UTF8.GetBytes(file)).Span));

    [Fact]
    public void AFileThatIsNotUtf8KeepsItsBytes() => Assert.Equal(
        [0xE6, (byte)';', (byte)'\'', (byte)'='],
        SpreadsheetCell.EscapeFile([0xE6, (byte)';', (byte)'=']).ToArray());
}
