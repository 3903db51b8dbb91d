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

/** What pages of this person left that live no longer, oldest first. It belongs to this page from now on. */
export async function adoptSaves(owner) {
  if (!canKeep || !owner) {
    return [];
  }

  try {
    const living = new Set((await navigator.locks.query()).held.map((lock) => lock.name));
    const rows = (await done((await store('saves')).getAll())).filter((row) => row.owner === owner && !living.has(`${NAME} ${row.tab}`));
    const saves = [];
    for (const row of rows.sort((one, other) => (one.id < other.id ? -1 : 1))) {
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, await key(), row.data);
      await done((await store('saves', 'readwrite')).put({ ...row, tab }));
      saves.push({ ...JSON.parse(new TextDecoder().decode(text)), isKept: true });
    }

    return saves;
  } catch {
    return [];
  }
}

/** Nothing of anybody stays on this device. */
export async function empty() {
  if (canKeep) {
    await done((await store('saves', 'readwrite')).clear()).catch(() => null);
    await done((await store('keys', 'readwrite')).clear()).catch(() => null);
  }
}
