// What was entered and is not with the clinic yet, in the order it was entered. Goes out by itself, also when the network comes back.
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

const waiting = [];
let pause = FIRST_PAUSE;
let timer = 0;
let sending = null;
let answered = null;
let send = null;

/** Calls back with each save that got an answer and that answer, and asks for a flush when it is time for one. */
export function startOutbox(onAnswer, onTime) {
  answered = onAnswer;
  send = onTime;
  addEventListener('online', onTime);
}

/** Saves that wait, oldest first. */
export const waitingSaves = () => waiting;

/**
 * Takes a save over. One that replaces another one, which has not gone out yet, stands in its place: the version it was made
 * from is the same.
 */
export function hand(save) {
  const twin = save.key && waiting.find((other) => other.key === save.key && !other.isGoing);
  if (twin) {
    Object.assign(twin, { fields: save.fields, words: save.words });
  } else {
    waiting.push({ ...save, tries: 0 });
  }

  changed();
}

/** Takes back what has not gone out yet. Null when there is no such save. */
export function withdraw(isIt) {
  const place = waiting.findIndex((save) => !save.isGoing && isIt(save));
  if (place < 0) {
    return null;
  }

  const [save] = waiting.splice(place, 1);
  changed();
  return save;
}

/** Sends what waits, one after the other. Ends early when the clinic cannot be reached; then it is tried again later. */
export function flush() {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll() {
  clearTimeout(timer);
  while (waiting.length > 0) {
    const save = waiting[0];
    save.isGoing = true;
    const response = await post(save);
    save.isGoing = false;
    save.tries += 1;
    if (!response || response.status >= 500 || response.status === 401) {
      later(response?.status);
      return;
    }

    pause = FIRST_PAUSE;
    waiting.shift();
    await answered(save, response);
    changed();
  }
}

function later(status) {
  document.dispatchEvent(new CustomEvent('outbox:held', { detail: { status } }));
  changed();
  timer = setTimeout(send, pause);
  pause = Math.min(LONGEST_PAUSE, pause * 2);
}

const changed = () => document.dispatchEvent(new CustomEvent('outbox:changed'));

// The header asks for "you are signed out" in plain words instead of a page to sign in.
export const HEADERS = { accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' };

const tokenOf = (page) => page.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '';

const post = (save) => fetch(save.action, {
  method: 'POST',
  body: new URLSearchParams([...save.fields, ['__RequestVerificationToken', tokenOf(document)]]),
  headers: HEADERS,
  redirect: save.stays ? 'manual' : 'follow',
  keepalive: true,
}).catch(() => null);

/** A new id that sorts by its time, as the clinic makes them itself. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let place = 5; place >= 0; place--) {
    bytes[place] = time % 256;
    time = Math.floor(time / 256);
  }

  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
