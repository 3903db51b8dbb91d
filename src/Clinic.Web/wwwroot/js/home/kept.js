// What of this sheet lies on this phone: its page and what that is made of, put there by the worker, and what waits to be sent. All in
// one cache with the sheet's own address, so that it goes at once, and nothing of it is mixed with another sheet's.
export const path = document.body.dataset.home;

/** What the page's script is made of. */
const MODULES = ['./days.js', './kept.js', './sent.js', './timer.js'];

const NAME = `clinic-sheet ${path}`;
const PLACE = `${path}/waiting/`;

/** In a private window nothing is kept longer than the page lives. */
const inHand = [];
const store = () => (globalThis.caches && document.body.dataset.kept ? caches.open(NAME).catch(() => null) : null);

export async function keep(item) {
  const cache = await store();
  try {
    await cache.put(PLACE + item.id, new Response(JSON.stringify(item)));
  } catch {
    inHand.push(item);
  }
}

/** Oldest first. */
export async function waiting() {
  const cache = await store();
  try {
    const kept = (await cache.keys()).filter((request) => new URL(request.url).pathname.startsWith(PLACE));
    const items = await Promise.all(kept.map(async (request) => (await cache.match(request)).json()));
    return [...items, ...inHand].sort((one, other) => one.at - other.at);
  } catch {
    return [...inHand];
  }
}

/** The clinic has it. */
export async function strike(item) {
  const place = inHand.findIndex((other) => other.id === item.id);
  if (place >= 0) {
    inHand.splice(place, 1);
    return;
  }

  const cache = await store();
  await cache?.delete(PLACE + item.id).catch(() => null);
}

export async function forgetSheet() {
  inHand.length = 0;
  await globalThis.caches?.delete(NAME).catch(() => null);
}

/** Lets the worker keep the page. What it is made of is asked for once more, through the worker: most of it comes from the browser's own store. */
export async function startKeeping() {
  if (!navigator.serviceWorker || !document.body.dataset.kept) {
    return;
  }

  try {
    const policy = globalThis.trustedTypes?.createPolicy('clinic-worker', { createScriptURL: () => '/h/worker.js' });
    await navigator.serviceWorker.register(policy ? policy.createScriptURL('') : '/h/worker.js');
    const isNew = !navigator.serviceWorker.controller;
    if (isNew) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    }

    const parts = new Set([
      ...[...document.images, ...document.scripts].map((element) => element.src),
      ...[...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.href),
      ...MODULES.map((name) => new URL(name, import.meta.url).href),
      // Fonts, and what else the browser has fetched.
      ...performance.getEntriesByType('resource').map((entry) => entry.name),
    ].filter(Boolean));
    const pages = [isNew && location.href, !(await caches.match(path)) && location.pathname !== path && path].filter(Boolean);
    // The page first: the worker keeps a part only of a sheet that it has.
    for (const addresses of [pages, [...parts].filter(isPart)]) {
      await Promise.all(addresses.map(async (address) => (await fetch(address)).blob()));
    }

    document.querySelector('#kept')?.removeAttribute('hidden');
  } catch {
    // It is read and answered with a net alone.
  }
}

const isPart = (address) => new URL(address).origin === location.origin && !new URL(address).pathname.startsWith('/h/');
