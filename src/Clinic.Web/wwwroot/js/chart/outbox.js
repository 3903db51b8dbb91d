// What was entered and is not with the clinic yet, in the order it was entered. It is written down before it is sent and struck out
// when the clinic has it, so that a closed lid loses nothing; and it goes out by itself when the network comes back.
import { adoptSaves, forget, keep } from './outbox-store.js';
import { parsePage } from './markup.js';

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

const waiting = [];
const refused = [];
let pause = FIRST_PAUSE;
let timer = 0;
let sending = null;
let answered = null;
let send = null;

/** The clinic cannot be reached (0), or she is signed out (401), or somebody else is signed in (403); null while all is well. */
let trouble = null;

/**
 * Takes up what an earlier page of the same person left behind.
 * @param onAnswer Called with each save that got an answer, and that answer; gives why it was refused, or null.
 * @param onTime Asks for a flush.
 */
export async function startOutbox(onAnswer, onTime) {
  answered = onAnswer;
  send = onTime;
  addEventListener('online', onTime);
  await adoptSaves(ownerOf(document), (saves) => {
    const left = saves.map((save) => ({ ...save, isOld: true }));
    // In the order they were entered: an id sorts by its time.
    waiting.push(...left.filter((save) => !save.why));
    waiting.sort((one, other) => (one.id < other.id ? -1 : 1));
    refused.push(...left.filter((save) => save.why));
    changed();
    onTime();
  });
}

/** Saves that wait, oldest first. */
export const waitingSaves = () => waiting;

/** Saves that the clinic refused while no form showed them, with `why`, until she has seen them. */
export const refusedSaves = () => refused;

export const outboxTrouble = () => trouble;

/** True when a page that closes now loses nothing that was handed over. */
export const isKept = () => waiting.every((save) => save.isKept);

/**
 * Takes a save over. One that replaces another one, which has not gone out yet, stands in its place: the version it was made
 * from is the same.
 */
export function hand(save) {
  const twin = save.key && waiting.find((other) => other.key === save.key && !other.isGoing);
  if (twin) {
    Object.assign(twin, { fields: save.fields, words: save.words });
    write(twin);
  } else {
    const own = { ...save, owner: ownerOf(document), tries: 0 };
    waiting.push(own);
    write(own);
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
  forget(save);
  changed();
  return save;
}

/** She has seen that it was refused. */
export function dismiss(id) {
  const [save] = refused.splice(refused.findIndex((other) => other.id === id), 1);
  forget(save);
  changed();
}

/** Sends what waits, one after the other. Ends early when the clinic cannot be reached; then it is tried again later. */
export function flush() {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

function write(save) {
  save.isKept = false;
  // What was written over meanwhile says nothing of what is kept now.
  const keeping = keep(save).then((isKept) => {
    if (save.keeping === keeping) {
      save.isKept = isKept;
      changed();
    }
  });
  save.keeping = keeping;
}

async function sendAll() {
  clearTimeout(timer);
  while (waiting.length > 0) {
    const save = waiting[0];
    await save.keeping;
    save.isGoing = true;
    const response = await post(save);
    save.isGoing = false;
    save.tries += 1;
    if (!response || response.status >= 500 || response.status === 401 || response.status === 403) {
      later(response?.status);
      return;
    }

    pause = FIRST_PAUSE;
    trouble = null;
    waiting.splice(waiting.indexOf(save), 1);
    const why = await answered(save, response);
    if (why) {
      const told = { ...save, why };
      refused.push(told);
      write(told);
    } else {
      forget(save);
    }

    changed();
  }
}

function later(status) {
  trouble = status === 401 || status === 403 ? status : 0;
  changed();
  timer = setTimeout(send, pause);
  pause = Math.min(LONGEST_PAUSE, pause * 2);
}

const changed = () => document.dispatchEvent(new CustomEvent('outbox:changed'));

// The header asks for "you are signed out" in plain words instead of a page to sign in.
export const HEADERS = { accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' };

const tokenOf = (page) => page.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '';
const ownerOf = (page) => page.querySelector('[data-me]')?.dataset.me;

const postWith = (token, save) => fetch(save.action, {
  method: 'POST',
  body: new URLSearchParams([...save.fields, ['__RequestVerificationToken', token]]),
  headers: HEADERS,
  redirect: save.stays ? 'manual' : 'follow',
  keepalive: true,
}).catch(() => null);

/** A token is its person's and is renewed when she signs in again: a refused one is fetched anew, and used if the page is still hers. */
async function post(save) {
  const response = await postWith(tokenOf(document), save);
  if (response?.status !== 400) {
    return response;
  }

  const fresh = await fetch(location.pathname, { headers: HEADERS }).catch(() => null);
  if (!fresh || fresh.status === 401 || fresh.status >= 500) {
    return fresh;
  }

  const page = parsePage(await fresh.text());
  return ownerOf(page) === save.owner ? postWith(tokenOf(page), save) : new Response(null, { status: 403 });
}

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
