// Ticks and answers are shown at once, written down on this phone, and sent when there is a net, in the order they were made.
import { forgetSheet, keep, path, strike, waiting } from './kept.js';
import { showTick } from './days.js';

const TOKEN = '__RequestVerificationToken';
const AGAIN = 20_000;
const SETTLED = 3_000;

let sending = null;
let timer = 0;
let freshening = 0;
let isAway = false;

export async function startSending() {
  document.addEventListener('submit', onSubmit);
  addEventListener('online', () => {
    look();
    send();
  });
  addEventListener('offline', showState);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      send();
    }
  });
  const left = await waiting();
  left.forEach(show);
  await (left.length > 0 ? send() : showState());
}

async function onSubmit(event) {
  const form = event.target.closest('[data-sent]');
  // An old browser does not say which button it was: the form goes by itself.
  if (!form || (!event.submitter && !form.matches('.how-relief'))) {
    return;
  }

  event.preventDefault();
  const fields = [...new FormData(form)].filter(([name]) => name !== TOKEN);
  if (event.submitter?.name) {
    fields.push([event.submitter.name, event.submitter.value]);
  }

  const at = Date.now();
  const item = { id: `${at}-${Math.random().toString(36).slice(2)}`, action: new URL(form.action).pathname, fields, at };
  show(item);
  await keep(item);
  const isSent = await send();
  if (isSent && form.dataset.next) {
    location.assign(form.dataset.next);
  }
}

/** Says what was pressed, whether it is sent or waits. */
function show(item) {
  const value = Object.fromEntries(item.fields);
  const day = value.Done ?? value.Undone;
  if (day) {
    const button = document.querySelector(`#exercise-${CSS.escape(value.Exercise)} .day-row button[value="${CSS.escape(day)}"]`);
    if (button) {
      showTick(button, 'Done' in value);
    }
  } else if (value.Pain) {
    const spot = document.querySelector(`#spot-${CSS.escape(value.Knot || '0')}`);
    if (spot) {
      spot.querySelector('[data-said]').textContent = `You said ${value.Pain}. Thank you.`;
      spot.querySelectorAll('[name="Pain"]').forEach((button) => button.setAttribute('aria-pressed', String(button.value === value.Pain)));
      spot.querySelector('[data-help]').hidden = Number(value.Pain) < Number(spot.dataset.helpFrom);
    }
  } else {
    const form = document.querySelector(`#spot-${CSS.escape(value.Knot || '0')} .how-relief`);
    form?.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'Thank you. We have noted how it went.' }));
  }
}

/** Sends what waits, oldest first. True when nothing waits any more. */
function send() {
  // What was written down while it was sending goes out behind it.
  sending = (sending ?? Promise.resolve()).catch(() => null).then(sendAll);
  return sending;
}

async function sendAll() {
  clearTimeout(timer);
  const items = await waiting();
  for (const item of items) {
    const answer = await post(item);
    // A 400 is the word of the form's guard alone, and says nothing of what was written: it waits.
    isAway = !answer || answer.status >= 500 || answer.status === 429 || answer.status === 400;
    if (isAway) {
      timer = setTimeout(send, AGAIN);
      await showState();
      return false;
    }

    if (answer.status === 404) {
      await end();
      return false;
    }

    await strike(item);
    if (!answer.ok) {
      // Nothing that a form of this page says: it is not tried again.
      location.reload();
      return false;
    }
  }

  if (items.length > 0) {
    // What is kept on this phone is to show it too.
    clearTimeout(freshening);
    freshening = setTimeout(look, SETTLED);
  }

  await showState();
  return true;
}

async function post(item) {
  const answer = await postWith(document.querySelector(`[name="${TOKEN}"]`)?.value ?? '', item);
  if (answer?.status !== 400) {
    return answer;
  }

  // The guard of a form lives as long as the browser is open; this page may be older. Asked of the clinic itself, not of what is kept.
  const page = await fetch(path, { headers: { accept: 'text/html' }, cache: 'reload' }).catch(() => null);
  const fresh = page?.ok ? new RegExp(`name="${TOKEN}"[^>]*value="([^"]+)"`).exec(await page.text())?.[1] : null;
  return fresh ? postWith(fresh, item) : page?.status === 404 ? page : null;
}

const postWith = (token, item) => fetch(item.action, {
  method: 'POST',
  body: new URLSearchParams([...item.fields, ['MillisecondsAgo', String(Math.max(0, Date.now() - item.at))], [TOKEN, token]]),
  headers: { 'X-Requested-With': 'XMLHttpRequest' },
}).catch(() => null);

/** The link has ended: nothing of the sheet stays on this phone, and the page says so. */
async function end() {
  await forgetSheet();
  location.reload();
}

/** Asks for the page once more, so that the newest is kept; after a time without a net the link may have ended. */
async function look() {
  const answer = await fetch(path, { headers: { accept: 'text/html' } }).catch(() => null);
  await answer?.blob();
  if (answer?.status === 404) {
    await end();
  }
}

async function showState() {
  const left = await waiting();
  const away = document.querySelector('#away');
  const words = [
    navigator.onLine === false ? 'No net. Everything here still works.' : isAway ? 'We cannot be reached just now.' : '',
    left.length === 0 ? '' : left.length === 1 ? 'One thing you told us will be sent later.' : `${left.length} things you told us will be sent later.`,
  ].filter(Boolean).join(' ');
  if (away.textContent !== words) {
    away.textContent = words;
  }

  for (const form of document.querySelectorAll('[data-sent]')) {
    const line = form.querySelector('.sent');
    const waits = left.some((item) => item.action === new URL(form.action).pathname
      && item.fields.every(([name, value]) => !['Exercise', 'Knot'].includes(name) || form.elements[name].value === value));
    const text = waits ? 'Will be sent when there is a net.' : '';
    if (line && line.textContent !== text) {
      line.textContent = text;
    }
  }
}
