using Clinic.Domain.Practice.Photos;

namespace Clinic.Domain.Tests.Practice.Photos;

public sealed class PhotoFileTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452000001900000012C08060000000000000000", "image/png", 400, 300)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC0001108012C01900301220002110103110100", "image/jpeg", 400, 300)]
    [InlineData("FFD8FFE10004AABBFFFFC2001108006400C8030122000211", "image/jpeg", 200, 100)]
    [InlineData("524946460000000057454250565038580A000000000000008F01002B010000000000", "image/webp", 400, 300)]
    [InlineData("5249464600000000574542505650384C000000002F8FC14A0000000000000000", "image/webp", 400, 300)]
    [InlineData("52494646000000005745425056503820000000000000009D012A90012C01", "image/webp", 400, 300)]
    public void Read_Picture_TellsItsKindAndSize(string content, string mediaType, int width, int height) =>
        Assert.Equal(new PhotoFile(mediaType, width, height), PhotoFile.Read(Convert.FromHexString(content)));

    [Theory]
    [InlineData("")]
    [InlineData("FF")]
    [InlineData("FFD8")]
    [InlineData("FFD8FFE0FFFF")]
    [InlineData("FFD8FFE00000FFC00011080190")]
    [InlineData("FFD8FFDA00041122334455667788")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("3C73766720786D6C6E733D22687474703A2F2F7777772E77332E6F72672F323030302F737667223E3C736372697074")]
    [InlineData("474946383961900190010000000000000000000000000000000000000000000000")]
    [InlineData("52494646000000005745425056503858")]
    public void Read_AnythingElse_IsNull(string content) => Assert.Null(PhotoFile.Read(Convert.FromHexString(content)));

    [Theory]
    [InlineData(64, 6000, true)]
    [InlineData(63, 400, false)]
    [InlineData(400, 6001, false)]
    public void HasUsableSize_Sides_LieWithinTheLimits(int width, int height, bool usable) =>
        Assert.Equal(usable, new PhotoFile("image/png", width, height).HasUsableSize);
}
