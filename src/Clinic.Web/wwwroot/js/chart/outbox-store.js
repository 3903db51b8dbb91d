// The outbox on this device, in IndexedDB: each save encrypted with a key that the browser keeps and gives to nobody, not even to us.
// Signing out empties it, here and by the clinic's answer.
const NAME = 'clinic-outbox';
const tab = crypto.randomUUID?.() ?? 'only';
const canKeep = Boolean(globalThis.indexedDB && crypto.subtle && navigator.locks);

// Held as long as this page lives: what a page has that lives no longer, the next one takes up.
const hold = () => navigator.locks.request(`${NAME} ${tab}`, () => new Promise(() => {}));
if (canKeep) {
  hold();
}

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

let opening = null;

function open() {
  opening ??= (async () => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys');
      request.result.createObjectStore('saves', { keyPath: 'id' });
    };
    return done(request);
  })();
  return opening;
}

const store = async (name, mode) => (await open()).transaction(name, mode).objectStore(name);

async function key() {
  const kept = await done((await store('keys')).get('key'));
  if (kept) {
    return kept;
  }

  // Two pages may make one at once: the first one that is written is the key of both.
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await done((await store('keys', 'readwrite')).add(made, 'key')).catch(() => null);
  return done((await store('keys')).get('key'));
}

/** Writes a save down. False where this device cannot. */
export async function keep(save) {
  if (!canKeep) {
    return false;
  }

  try {
    const { keeping, isKept, isGoing, after, ...kept } = save;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), new TextEncoder().encode(JSON.stringify(kept)));
    await done((await store('saves', 'readwrite')).put({ id: save.id, owner: save.owner, tab, iv, data }));
    return true;
  } catch {
    return false;
  }
}

/** Strikes out what the clinic has. */
export async function forget(save) {
  if (canKeep) {
    await save.keeping;
    await done((await store('saves', 'readwrite')).delete(save.id)).catch(() => null);
  }
}

/** Takes up what other pages of this person leave when they close: at once where one is gone, else when it goes. */
export async function adoptSaves(owner, take) {
  if (!canKeep || !owner) {
    return;
  }

  const rows = await allSaves().catch(() => []);
  for (const other of new Set(rows.filter((row) => row.owner === owner && row.tab !== tab).map((row) => row.tab))) {
    // A page that was just closed may hold its lock a moment longer.
    navigator.locks.request(`${NAME} ${other}`, async () => take(await savesOf(owner, other))).catch(() => null);
  }
}

const allSaves = async () => done((await store('saves')).getAll());

/** What a page left. It belongs to this page from now on. */
async function savesOf(owner, other) {
  const saves = [];
  for (const row of (await allSaves()).filter((left) => left.owner === owner && left.tab === other)) {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, await key(), row.data);
    await done((await store('saves', 'readwrite')).put({ ...row, tab }));
    saves.push({ ...JSON.parse(new TextDecoder().decode(text)), isKept: true });
  }

  return saves;
}

/** Nothing of anybody stays on this device. */
export async function empty() {
  if (canKeep) {
    await done((await store('saves', 'readwrite')).clear()).catch(() => null);
    await done((await store('keys', 'readwrite')).clear()).catch(() => null);
  }
}
