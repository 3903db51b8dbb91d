using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Keyboard;

/// <summary>Somebody who has no mouse. At every stop she must see where she is.</summary>
internal sealed class KeyboardUser(IPage page)
{
    private const int MostStops = 150;

    // A radio that is drawn by the words beside it shows its focus there, one in a row on the whole row. What covers the middle of
    // the part on screen hides it.
    private const string WhyNotSeen = """
        () => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return 'nothing has the focus';
          const ringed = [focused, focused.nextElementSibling, focused.closest('label')].find(element => {
            const style = element && getComputedStyle(element);
            return style && style.opacity !== '0' && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          });
          const name = focused.outerHTML.slice(0, 160);
          if (!ringed) return `no focus ring: ${name}`;
          const box = ringed.getBoundingClientRect();
          const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
          const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
          if (right - left < 1 || bottom - top < 1) return `not on the screen: ${name}`;
          const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          const mine = focused.closest('label') ?? ringed;
          return mine.contains(hit) || hit?.contains(mine) && hit !== document.documentElement && hit !== document.body && !getComputedStyle(hit).position.match(/sticky|fixed/)
            ? null : `covered by ${hit?.outerHTML.slice(0, 80)}: ${name}`;
        }
        """;

    /// <summary>Tab, until it is there.</summary>
    public Task TabToAsync(ILocator target) => MoveToAsync(target, "Tab");

    /// <summary>Shift and Tab, until it is there.</summary>
    public Task TabBackToAsync(ILocator target) => MoveToAsync(target, "Shift+Tab");

    public async Task PressAsync(string key, int times = 1)
    {
        for (var press = 0; press < times; press++)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Into the field that has the focus.</summary>
    public Task WriteAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Enter, and the next page is there.</summary>
    public async Task EnterAsync()
    {
        var here = page.Url;
        await PressAsync("Enter");
        await page.WaitForURLAsync(address => address != here);
    }

    /// <summary>Enter, and what was sent is kept, without leaving the page.</summary>
    public Task SaveAsync() =>
        page.RunAndWaitForResponseAsync(() => PressAsync("Enter"), response => response.Request.Method == "POST");

    private async Task MoveToAsync(ILocator target, string key)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await PressAsync(key);
            Assert.Null(await page.EvaluateAsync<string?>(WhyNotSeen));
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{key} does not lead to {target} on {page.Url}.");
    }
}
