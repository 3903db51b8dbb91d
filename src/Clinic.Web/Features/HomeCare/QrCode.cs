using System.Globalization;
using System.Text;
using QRCoder;

namespace Clinic.Web.Features.HomeCare;

/// <summary>A code to open an address on a phone, as one path of squares.</summary>
/// <param name="Modules">Squares along one edge, the quiet zone of four on each side included.</param>
/// <param name="Path">SVG path data in squares.</param>
public sealed record QrCode(int Modules, string Path)
{
    /// <summary>A whole drawing with plain numbers for its size, for a renderer without style sheets.</summary>
    public string Svg => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Modules} {Modules}" width="{Modules}" height="{Modules}"><path d="{Path}" fill="#000000"/></svg>""");

    public static QrCode Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new QrCode(rows.Count, path.ToString());
    }
}
