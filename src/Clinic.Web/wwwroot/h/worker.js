// Lets a sheet that was opened once open without a net. It sees only pages below /h/ and what they are made of: never a page of staff.
const SHEET = /^(\/h\/[\w-]{43})(\/how)?$/;
const PATIENCE = 5_000;

const nameOf = (sheet) => `clinic-sheet ${sheet}`;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  // What asks for the clinic's own answer gets nothing that was kept.
  if (event.request.method !== 'GET' || address.origin !== location.origin || event.request.cache === 'reload') {
    return;
  }

  const sheet = SHEET.exec(address.pathname)?.[1];
  if (sheet) {
    event.respondWith(page(event, sheet, address.pathname));
  } else if (event.request.mode !== 'navigate') {
    event.respondWith(part(event));
  }
});

/** The clinic's own answer; what was kept, where it does not come or the clinic is in trouble. */
async function page(event, sheet, path) {
  const asked = ask(event.request, sheet, path);
  event.waitUntil(asked.catch(() => null));
  const answer = await Promise.race([asked.catch(() => null), late()]);
  return answer && answer.status < 500 ? answer : (await kept(sheet, path)) ?? answer ?? asked;
}

async function ask(request, sheet, path) {
  const answer = await fetch(request);
  if (answer.status === 404) {
    // The link has ended or was taken back: nothing of the sheet stays.
    await caches.delete(nameOf(sheet));
  } else if (answer.ok && answer.headers.has('Sunset')) {
    // Only what may be kept says until when: not what somebody of the clinic looks at.
    await (await caches.open(nameOf(sheet))).put(path, answer.clone());
  }

  return answer;
}

const late = () => new Promise((resolve) => {
  setTimeout(resolve, PATIENCE, null);
});

async function kept(sheet, path) {
  if (!(await caches.has(nameOf(sheet)))) {
    return null;
  }

  const cache = await caches.open(nameOf(sheet));
  const plan = await cache.match(sheet);
  const found = (await cache.match(path)) ?? plan;
  const ends = found?.headers.get('Sunset');
  if (ends && new Date(ends) < new Date()) {
    await caches.delete(nameOf(sheet));
    return null;
  }

  return found ?? null;
}

/** Style, script, font or picture of a sheet's page. */
async function part(event) {
  const page = await clients.get(event.clientId);
  const sheet = page && SHEET.exec(new URL(page.url).pathname)?.[1];
  if (!sheet) {
    return fetch(event.request);
  }

  try {
    const answer = await fetch(event.request);
    if (answer.ok && (await caches.has(nameOf(sheet)))) {
      await (await caches.open(nameOf(sheet))).put(event.request, answer.clone());
    }

    return answer;
  } catch (fault) {
    const cache = (await caches.has(nameOf(sheet))) && (await caches.open(nameOf(sheet)));
    return (cache && (await cache.match(event.request, { ignoreVary: true }))) || Promise.reject(fault);
  }
}
