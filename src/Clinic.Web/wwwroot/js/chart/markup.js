// The only place where text from the server becomes elements.
const policy = globalThis.trustedTypes?.createPolicy('clinic', { createHTML: (text) => text });

/** A whole page of this clinic, parsed and not run. */
export function parsePage(text) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');
}
