// The day list keeps itself fresh. It never takes the focus away: while somebody is in the list, it says that there is news and waits.
import { parsePage } from '../chart/markup.js';
import { onChange } from './live.js';

const page = document.querySelector('[data-day]');
const news = page.querySelector('[data-news]');
const print = page.querySelector('[data-print]');
const list = () => page.querySelector('[data-visits]');

print.hidden = false;
print.addEventListener('click', () => window.print());

async function freshList() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  const fresh = response?.ok ? parsePage(await response.text()) : null;
  return fresh?.querySelector('[data-day]') ?? null;
}

const isSame = (fresh) => fresh.querySelector('[data-visits]').textContent === list().textContent;

function show(fresh) {
  list().replaceWith(document.importNode(fresh.querySelector('[data-visits]'), true));
  page.querySelector('h1').replaceWith(document.importNode(fresh.querySelector('h1'), true));
  news.replaceChildren();
}

onChange(new URL('../../booking/calendar/live', import.meta.url).pathname, async () => {
  const fresh = await freshList();
  if (!fresh || isSame(fresh)) {
    return;
  }

  if (!list().contains(document.activeElement)) {
    show(fresh);
    return;
  }

  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-quiet btn-tight', textContent: 'Show it' });
  button.addEventListener('click', async () => {
    const now = await freshList();
    if (now) {
      show(now);
      page.querySelector('h1').setAttribute('tabindex', '-1');
      page.querySelector('h1').focus();
    }
  });
  news.replaceChildren(Object.assign(document.createElement('span'), { textContent: 'There is something new on this day.' }), button);
});
