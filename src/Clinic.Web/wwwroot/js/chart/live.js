// Sends forms and follows links of the chart by fetch and takes over what changed on the page, keeping scroll, focus and what is open.
// A change of a finding is saved by itself soon after it was made. Whatever else goes wrong, the browser does it the plain way.
import { isTyped, morph, settle } from './morph.js';
import { flush, hand, HEADERS, newId, startOutbox, waitingSaves } from './outbox.js';
import { parsePage } from './markup.js';

const AUTOSAVED = ['finding', 'area-finding'];
const AFTER_A_CHOICE = 500;
const AFTER_A_KEY = 1_500;

let jobs = Promise.resolve();
let isLeaving = false;
let timer = 0;

export function startLive() {
  startOutbox(takeAnswer, () => queue(flush));
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick);
  document.addEventListener('input', onInput);
  document.addEventListener('visibilitychange', () => document.hidden && saveTyped());
  document.addEventListener('outbox:held', ({ detail }) => sayAway(detail.status));
  addEventListener('popstate', () => location.reload());
  addEventListener('beforeunload', (event) => {
    if (!isLeaving && (typedForms().length > 0 || waitingSaves().length > 0)) {
      event.preventDefault();
    }
  });
}

/** Saves a change of the chart that no form on the page says. */
export function save(change) {
  document.dispatchEvent(new CustomEvent('chart:saving', { detail: change }));
  hand({ id: newId(), visit: location.pathname, ...change });
  return queue(flush);
}

/** One after the other, so that what is shown last came last. */
function queue(job) {
  jobs = jobs.then(async () => {
    document.querySelector('main').setAttribute('aria-busy', 'true');
    try {
      await job();
    } finally {
      document.querySelector('main').removeAttribute('aria-busy');
    }
  });
  return jobs;
}

function onSubmit(event) {
  const form = event.target;
  if (event.defaultPrevented || !form.closest('main') || form.dataset.leave !== undefined) {
    return;
  }

  event.preventDefault();
  const address = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action');
  if (form.method === 'get') {
    step(`${address}?${new URLSearchParams(new FormData(form))}`);
  } else if (form.id === 'finish') {
    saveTyped();
    queue(() => ask(address, { method: 'POST', body: new URLSearchParams(new FormData(form)) }, () => form.submit()));
  } else {
    saveTyped(form);
    saveForm(form, address, { submitter: event.submitter });
  }
}

function onClick(event) {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || isJump(link)) {
    return;
  }

  const isOfChart = linkPath(link) === location.pathname && !link.closest('[data-leave]');
  if (isOfChart || typedForms().length > 0) {
    event.preventDefault();
    step(linkAddress(link));
  }
}

// A link inside the picture is an SVG link: its address is an object.
const linkAddress = (link) => new URL(link.href.baseVal ?? link.href, location.href).href;
const linkPath = (link) => new URL(linkAddress(link)).pathname;
const isJump = (link) => (link.getAttribute('href') ?? '').startsWith('#');

function step(address) {
  saveTyped();
  queue(() => ask(address, {}, () => location.assign(address), true));
}

/** Asks for a page of the chart and shows it. */
async function ask(address, request, plainly, isStep = false) {
  await flush();
  if (waitingSaves().length > 0) {
    return;
  }

  const response = await fetch(address, { ...request, headers: HEADERS }).catch(() => null);
  if (!response || response.status === 503) {
    sayAway(response?.status);
  } else if (!await showAnswer(response, { isStep })) {
    leave(plainly);
  }
}

function leave(plainly) {
  isLeaving = true;
  plainly();
}

function onInput(event) {
  const form = event.target.form;
  if (!AUTOSAVED.includes(form?.id)) {
    return;
  }

  saySaving();
  clearTimeout(timer);
  const isChoice = ['radio', 'checkbox', 'range', 'select-one'].includes(event.target.type);
  timer = setTimeout(saveTyped, isChoice ? AFTER_A_CHOICE : AFTER_A_KEY);
}

const fieldsOf = (form) => [...form.elements].filter((field) => field.name);

const typedForms = () => AUTOSAVED.map((id) => document.getElementById(id)).filter((form) => form && fieldsOf(form).some(isTyped));

/** What was typed and not saved is saved before its form goes away. */
function saveTyped(sent) {
  clearTimeout(timer);
  for (const form of typedForms().filter((typed) => typed !== sent)) {
    saveForm(form, form.getAttribute('action'), { isQuiet: true });
  }
}

function saveForm(form, address, { submitter, isQuiet }) {
  const fields = [...new FormData(form, submitter)].filter(([name]) => name !== '__RequestVerificationToken');
  const stays = AUTOSAVED.includes(form.id);
  if (address.endsWith('/knots')) {
    fields.push(['Mark.Id', newId()]);
  }

  fieldsOf(form).forEach(settle);
  save({ action: address, fields, stays, isQuiet, form: form.id, key: stays ? `${address} ${valueOf(fields, '.Area')} ${valueOf(fields, '.Side')}` : null, words: wordsOf(form) });
}

const valueOf = (fields, end) => fields.find(([name]) => name.endsWith(end))?.[1] ?? '';

/** What a form says, for a person who has to enter it again: "Tender before: 7". */
function wordsOf(form) {
  return fieldsOf(form)
    .filter((field) => field.type !== 'hidden' && field.type !== 'submit' && (field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value))
    .map((field) => {
      const legend = field.closest('fieldset')?.querySelector('legend')?.firstChild?.textContent.trim();
      const label = (field.labels?.[0]?.textContent ?? field.ariaLabel ?? '').trim();
      const isChoice = field.type === 'radio' || field.type === 'checkbox';
      return [legend, isChoice ? label || field.value : `${label} ${field.selectedOptions?.[0]?.textContent ?? field.value}`].filter(Boolean).join(': ');
    });
}

/** A save has its answer: shown when nothing else waits, for what waits is not in it yet. */
async function takeAnswer(sent, response) {
  const isSaved = response.redirected || response.type === 'opaqueredirect';
  if (isSaved && waitingSaves().length > 0) {
    await takeVersion(sent, response);
    return;
  }

  if (isSaved && sent.stays) {
    const page = await fetch(location.href, { headers: HEADERS }).catch(() => null);
    if (!page || !await showAnswer(page, { isQuiet: true })) {
      sayAway(page?.status);
    }
  } else if (!await showAnswer(response, { isQuiet: sent.isQuiet, isNew: !sent.isQuiet })) {
    leave(() => location.assign(response.ok ? response.url : location.href));
  }
}

/** The next save of the same form was made before this one had its answer: it builds on the version that this one made. */
async function takeVersion(sent, response) {
  const next = waitingSaves().find((save) => sent.key && save.key === sent.key);
  if (!next) {
    return;
  }

  const page = response.type === 'opaqueredirect' ? await fetch(location.href, { headers: HEADERS }).catch(() => null) : response;
  const form = page?.ok && parsePage(await page.text()).getElementById(sent.form);
  const version = form && [...form.elements].find((field) => field.name.endsWith('.Version'));
  const field = next.fields.find(([name]) => name.endsWith('.Version'));
  if (version && field && form.getAttribute('action') === next.action) {
    field[1] = version.value;
  }
}

function saySaving() {
  const saved = document.querySelector('.saved');
  if (saved && typedForms().length > 0) {
    saved.textContent = 'Saving…';
    saved.classList.add('is-unsaved');
  }
}

/** It goes with the next page that comes. */
function sayAway(status) {
  const line = document.querySelector('#away') ?? document.createElement('div');
  line.id = 'away';
  line.className = 'alertline is-away';
  line.setAttribute('role', 'alert');
  line.textContent = '';
  document.querySelector('main').append(line);
  line.textContent = status === 401
    ? 'You are signed out. What you entered is still here: sign in again to send it.'
    : 'The clinic cannot be reached just now. What you entered is still here and is sent by itself when it can be.';
}

/** False when the answer is no page of the chart. */
async function showAnswer(response, how) {
  const page = parsePage(await response.text());
  if (!page.querySelector('main [data-chart]')) {
    return false;
  }

  show(page, response.url, how);
  return true;
}

function show(page, address, { isStep, isQuiet, isNew }) {
  const main = document.querySelector('main');
  const fresh = page.querySelector('main');
  const chosen = knotOf(main);
  const isOther = knotOf(fresh) !== chosen;
  if (isOther) {
    // Typed for another knot, it has been handed over.
    main.querySelectorAll('.chart-main :is(input, select, textarea)').forEach(settle);
  }

  const focused = document.activeElement;
  const view = main.querySelector('figure:not([hidden])')?.dataset.view;
  const place = placeOf(focused);
  morph(main, fresh);
  document.title = page.title;
  if (new URL(address).pathname === location.pathname) {
    history[isStep ? 'pushState' : 'replaceState'](null, '', address);
  }

  document.dispatchEvent(new CustomEvent('chart:shown', { detail: { view: isQuiet ? view : null } }));
  const trouble = main.querySelector('.error-summary, #trouble');
  if (trouble && !(isQuiet && trouble.id !== 'trouble')) {
    trouble.focus();
  } else if (isNew && isOther && knotOf(main)) {
    const heading = main.querySelector('#knot-heading');
    heading.focus({ preventScroll: true });
    if (heading.getBoundingClientRect().top > innerHeight || heading.getBoundingClientRect().top < 0) {
      heading.scrollIntoView({ block: 'start' });
    }
  } else if (!focused.isConnected) {
    find(main, place)?.focus({ preventScroll: true });
  }
}

const knotOf = (main) => main.querySelector('#knot-heading')?.dataset.knot;

/** What names an element again in the next page, where it was taken away. */
function placeOf(element) {
  return {
    form: element?.form?.id,
    name: element?.name,
    value: element?.type === 'radio' ? element.value : null,
    text: element?.textContent,
    tag: element?.localName,
    hash: element?.getAttribute?.('href')?.split('#')[1],
  };
}

function find(main, place) {
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
