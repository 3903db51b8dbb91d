// Sends forms and follows links of the chart by fetch and replaces the main part of the page, keeping scroll and focus.
// While the clinic cannot be reached, the page stays with all that was entered; whatever else goes wrong, the browser does it the plain way.
import { parsePage } from './markup.js';

let waiting = Promise.resolve();
let isLeaving = false;

export function startLive() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.closest('main') || form.dataset.leave !== undefined) {
      return;
    }

    event.preventDefault();
    const data = new FormData(form, event.submitter);
    const staysOpen = ['finding', 'knot-story', 'area-finding', 'consent'].includes(form.id);
    send(
      form,
      async () => (staysOpen ? null : await saveTyped(form)) ?? (form.method === 'get' ? getForm(form, data) : post(form, data)),
      () => form.submit(),
    );
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
      || isJump(link)) {
      return;
    }

    const isOfChart = linkPath(link) === location.pathname && !link.closest('[data-leave]');
    if (!isOfChart && typedForms().length === 0) {
      return;
    }

    event.preventDefault();
    const address = linkAddress(link);
    send(null, async () => await saveTyped(null) ?? fetch(address, { headers: { accept: 'text/html' } }), () => location.assign(address), true);
  });

  addEventListener('popstate', () => location.reload());
  for (const change of ['input', 'change']) {
    document.addEventListener(change, sayUnsaved);
  }

  addEventListener('beforeunload', (event) => {
    if (!isLeaving && typedForms().length > 0) {
      event.preventDefault();
    }
  });
}

// A link inside the picture is an SVG link: its address is an object.
const linkAddress = (link) => new URL(link.href.baseVal ?? link.href, location.href).href;
const linkPath = (link) => new URL(linkAddress(link)).pathname;
const isJump = (link) => (link.getAttribute('href') ?? '').startsWith('#');

const post = (form, data) => fetch(form.action, { method: 'POST', body: new URLSearchParams(data), headers: { accept: 'text/html' } });

const getForm = (form, data) => fetch(`${form.action}?${new URLSearchParams(data)}`, { headers: { accept: 'text/html' } });

const fieldsOf = (form) => [...form.elements].filter((field) => field.type !== 'hidden' && field.name);

const isTyped = (field) => (field.type === 'checkbox' || field.type === 'radio'
  ? field.checked !== field.defaultChecked
  : field.localName !== 'select' && field.value !== field.defaultValue);

const typedForms = () => [...document.querySelectorAll('#finding, #knot-story, #area-finding')].filter((form) => fieldsOf(form).some(isTyped));

/** "Saved" is about what the clinic has; from the first change on there is something it does not have. */
function sayUnsaved() {
  const saved = document.querySelector('.saved');
  if (saved && typedForms().length > 0) {
    saved.textContent = 'Not saved yet';
    saved.classList.add('is-unsaved');
  }
}

/** What was typed and not saved is saved before its form goes away. Gives the answer of the one that was refused, to be shown instead. */
async function saveTyped(sent) {
  for (const form of typedForms().filter((typed) => typed !== sent)) {
    const response = await post(form, new FormData(form));
    if (!response.redirected) {
      return response;
    }
  }

  return null;
}

/** One after the other: the second of two quick saves needs the version that the first one made. */
function send(form, ask, plainly, isStep = false) {
  waiting = waiting.then(async () => {
    const main = document.querySelector('main');
    main.setAttribute('aria-busy', 'true');
    try {
      const response = await ask().catch(() => null);
      if (!response || response.status === 503) {
        sayAway();
        return;
      }

      const page = parsePage(await response.text());
      if (!page.querySelector('main [data-chart]')) {
        isLeaving = true;
        plainly();
        return;
      }

      show(page, response.url, form, isStep);
    } catch {
      isLeaving = true;
      plainly();
    } finally {
      document.querySelector('main').removeAttribute('aria-busy');
    }
  });
}

/** It goes with the next page that comes. */
function sayAway() {
  const line = document.querySelector('#away') ?? document.createElement('div');
  line.id = 'away';
  line.className = 'alertline is-away';
  line.setAttribute('role', 'alert');
  line.textContent = '';
  document.querySelector('main').append(line);
  line.textContent = 'The clinic cannot be reached just now. What you entered is still here: try once more in a moment.';
}

function show(page, address, form, isStep) {
  const old = document.querySelector('main');
  const fresh = document.importNode(page.querySelector('main'), true);
  const chosen = knotOf(old);
  const focused = placeOf(document.activeElement);
  keepTyped(old, fresh, form);
  keepMap(old, fresh);
  keepOpen(old, fresh);
  old.replaceWith(fresh);
  document.title = page.title;
  if (new URL(address).pathname === location.pathname) {
    history[isStep ? 'pushState' : 'replaceState'](null, '', address);
  }

  const trouble = fresh.querySelector('.error-summary, #trouble');
  if (trouble) {
    trouble.focus();
  } else if (form && knotOf(fresh) && knotOf(fresh) !== chosen) {
    const heading = fresh.querySelector('#knot-heading');
    heading.focus({ preventScroll: true });
    if (heading.getBoundingClientRect().top > innerHeight || heading.getBoundingClientRect().top < 0) {
      heading.scrollIntoView({ block: 'start' });
    }
  } else {
    find(fresh, focused)?.focus({ preventScroll: true });
  }

  document.dispatchEvent(new CustomEvent('chart:shown'));
}

const knotOf = (main) => main.querySelector('#knot-heading')?.dataset.knot;

/** What names an element again in the next page. */
function placeOf(element) {
  return {
    id: element?.id,
    form: element?.form?.id,
    name: element?.name,
    value: element?.type === 'radio' ? element.value : null,
    text: element?.textContent,
    tag: element?.localName,
    href: element?.getAttribute?.('href')?.split('?')[0],
    hash: element?.getAttribute?.('href')?.split('#')[1],
    isStage: element?.dataset?.stage !== undefined,
  };
}

function find(main, place) {
  if (place.isStage) {
    return main.querySelector('figure:not([hidden]) [data-stage]');
  }

  if (place.id) {
    const same = document.getElementById(place.id);
    if (same) {
      return same;
    }
  }

  if (place.name) {
    return [...main.querySelectorAll(`[name="${CSS.escape(place.name)}"]`)]
      .find((field) => field.form?.id === place.form && (place.value === null || field.value === place.value));
  }

  if (place.hash) {
    return main.querySelector(`#${CSS.escape(place.hash)} a`);
  }

  return place.tag === 'a' || place.tag === 'button'
    ? [...main.querySelectorAll(place.tag)].find((other) => other.textContent === place.text)
    : null;
}

/** What was typed into another form and not saved yet is still there afterwards. */
function keepTyped(old, fresh, sent) {
  for (const form of old.querySelectorAll('form[id][method=post]')) {
    const next = fresh.querySelector(`#${form.id}`);
    if (form === sent || !next || next.action !== form.action || form.id === 'mark-point' || sameArea(form) !== sameArea(next)) {
      continue;
    }

    // A field under the form but outside of it belongs to it by its form attribute.
    const nextFields = [...fresh.querySelectorAll('input, select, textarea')].filter((field) => field.form === next || field.getAttribute('form') === form.id);
    for (const field of form.elements) {
      const twin = nextFields.find((other) => other.name === field.name && (field.type !== 'radio' || other.value === field.value));
      if (!twin || field.type === 'hidden') {
        continue;
      }

      if (field.type === 'checkbox' || field.type === 'radio') {
        if (field.checked !== field.defaultChecked) {
          twin.checked = field.checked;
        }
      } else if (field.localName === 'select' ? field.value !== '' : field.value !== field.defaultValue) {
        twin.value = field.value;
      }
    }
  }
}

const sameArea = (form) => `${form.elements['AreaFinding.Area']?.value}-${form.elements['AreaFinding.Side']?.value}`;

/** A group of questions that was open stays open, and one that was shut stays shut, unless something in it needs a fix. */
function keepOpen(old, fresh) {
  for (const group of old.querySelectorAll('details[id]')) {
    const twin = fresh.querySelector(`#${CSS.escape(group.id)}`);
    if (twin) {
      twin.open = group.open || twin.querySelector('.is-wrong') !== null;
    }
  }
}

function keepMap(old, fresh) {
  const whole = old.querySelector('[data-whole]');
  fresh.querySelector('[data-whole]').checked = whole.checked;
}
