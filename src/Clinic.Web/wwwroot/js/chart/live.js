// Sends forms and follows links of the chart and the note by fetch and takes over what changed on the page, keeping scroll, focus and what is open.
// A change of a finding is saved by itself soon after it was made. Whatever else goes wrong, the browser does it the plain way.
import { isTyped, morph, settle } from './morph.js';
import { flush, hand, HEADERS, isKept, newId, outboxTrouble, startOutbox, waitingSaves } from './outbox.js';
import { startUnsent } from './unsent.js';
import { parsePage } from './markup.js';

const AUTOSAVED = ['finding', 'knot-story', 'area-finding', 'note-subjective', 'note-objective', 'note-assessment', 'note-plan'];
const AFTER_A_CHOICE = 500;
const AFTER_A_KEY = 1_500;

const others = globalThis.BroadcastChannel ? new BroadcastChannel('clinic-chart') : null;

let jobs = Promise.resolve();
let isLeaving = false;
let timer = 0;

export function startLive() {
  startOutbox(takeAnswer, () => queue(flush));
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick);
  document.addEventListener('input', onInput);
  document.addEventListener('visibilitychange', () => document.hidden && saveTyped());
  startUnsent();
  // What another tab saved, or another tablet while she looked away, arrives before she goes on.
  others?.addEventListener('message', ({ data }) => data === location.pathname && refresh());
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
  const sayTrouble = () => (outboxTrouble() === null ? document.querySelector('#away')?.remove() : sayAway());
  document.addEventListener('outbox:changed', sayTrouble);
  addEventListener('online', sayTrouble);
  addEventListener('popstate', () => location.reload());
  addEventListener('beforeunload', (event) => {
    if (!isLeaving && (typedForms().length > 0 || !isKept())) {
      event.preventDefault();
    }
  });
}

/** Saves a change of the chart that no form on the page says. */
export function save(change) {
  handOver(change);
  return queue(flush);
}

function handOver(change) {
  document.dispatchEvent(new CustomEvent('chart:saving', { detail: change }));
  hand({ id: newId(), visit: location.pathname, ...change });
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
  } else if (form.id === 'sign') {
    saveTyped();
    queue(() => ask(address, { method: 'POST', body: new URLSearchParams(new FormData(form)) }, () => form.submit()));
  } else {
    clearTimeout(timer);
    handForm(form, address, { submitter: event.submitter });
    queue(flush);
  }
}

function onClick(event) {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || isJump(link)) {
    return;
  }

  const isOfChart = linkPath(link) === location.pathname && !link.closest('[data-leave]');
  // The note is drafted from what was entered last.
  if (isOfChart || typedForms().length > 0 || (link.id === 'to-note' && waitingSaves().length > 0)) {
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
    sayAway();
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
  if (!AUTOSAVED.includes(form?.id) || isHeld(form)) {
    return;
  }

  // Written down at once; sent when she pauses.
  handForm(form, form.getAttribute('action'), { isQuiet: true });
  saySaving();
  clearTimeout(timer);
  const isChoice = ['radio', 'checkbox', 'range', 'select-one'].includes(event.target.type);
  timer = setTimeout(() => queue(flush), isChoice ? AFTER_A_CHOICE : AFTER_A_KEY);
}

const fieldsOf = (form) => [...form.elements].filter((field) => field.name);

// Another window saved it meanwhile: what is typed waits for her choice.
const isHeld = (form) => form.classList.contains('is-held');

const typedForms = () => AUTOSAVED.map((id) => document.getElementById(id)).filter((form) => form && fieldsOf(form).some(isTyped));

/** What was typed is saved before its form goes away. */
function saveTyped() {
  clearTimeout(timer);
  typedForms().filter((form) => !isHeld(form)).forEach((form) => handForm(form, form.getAttribute('action'), { isQuiet: true }));
  if (waitingSaves().length > 0) {
    queue(flush);
  }
}

const fieldsSent = (form, submitter) => [...new FormData(form, submitter)].filter(([name]) => name !== '__RequestVerificationToken');

function handForm(form, address, { submitter, isQuiet }) {
  const fields = fieldsSent(form, submitter);
  const stays = AUTOSAVED.includes(form.id);
  if (address.endsWith('/knots')) {
    fields.push(['Mark.Id', newId()]);
  }

  fieldsOf(form).forEach(settle);
  handOver({ action: address, fields, stays, isQuiet, form: form.id, key: stays ? `${address} ${valueOf(fields, '.Area')} ${valueOf(fields, '.Side')}` : null, words: wordsOf(form) });
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

/** A save has its answer: shown when nothing else waits, for what waits is not in it yet. Gives why it was refused where no form shows that. */
async function takeAnswer(sent, response) {
  const isSaved = response.redirected || response.type === 'opaqueredirect';
  if (isSaved) {
    others?.postMessage(sent.visit);
  }

  if (isSaved && waitingSaves().length > 0) {
    await takeVersion(sent);
    return null;
  }

  if (!isSaved && (sent.isOld || sent.tries > 1) && await isThereAlready(sent, response)) {
    return showHere();
  }

  if (isSaved && (sent.stays || sent.isOld)) {
    await showHere();
    // What she changed while that page was on its way builds on this save too.
    await takeVersion(sent);
    return null;
  }

  if (sent.visit !== location.pathname || (!isSaved && (sent.isOld || waitingSaves().length > 0))) {
    return isSaved ? null : reasonIn(response);
  }

  const isShown = await showAnswer(response, { isQuiet: sent.isQuiet, isNew: !sent.isQuiet });
  if (!isShown && response.ok) {
    leave(() => location.assign(response.url));
  }

  return isShown || response.ok ? null : reasonIn(response);
}

/** Asks for what changed elsewhere. What is typed or waits here goes first, and is told when it was overtaken. */
function refresh() {
  queue(async () => {
    if (typedForms().length === 0 && waitingSaves().length === 0) {
      const page = await fetch(location.href, { headers: HEADERS }).catch(() => null);
      if (page?.ok && typedForms().length === 0) {
        await showAnswer(page, { isQuiet: true });
      }
    }
  });
}

/** The page as it is now, where she is in it. */
async function showHere() {
  const page = await fetch(location.href, { headers: HEADERS }).catch(() => null);
  if (!page || !await showAnswer(page, { isQuiet: true })) {
    sayAway();
  }

  return null;
}

async function reasonIn(response) {
  const words = response.bodyUsed ? '' : parsePage(await response.text()).querySelector('#trouble, .error-summary')?.textContent.replace(/\s+/g, ' ').trim();
  return words || 'The clinic did not take it: what it belongs to is not there any more.';
}

/** The answer to what was sent before was lost on its way: the clinic has it, and says no to the second one. */
async function isThereAlready(sent, response) {
  if (response.status === 404 && sent.action.endsWith('/removal')) {
    return true;
  }

  const form = response.status === 409 ? await formNow(sent) : null;
  return form !== null && told(fieldsSent(form)) === told(sent.fields);
}

/** The form that was sent, as the clinic shows it now; null where it shows none. */
async function formNow(sent) {
  const [, knot] = sent.action.match(/\/knots\/([^/]+)\/\w+$/) ?? [];
  if (!sent.form || (!knot && !sent.stays)) {
    return null;
  }

  const query = knot ? `?${new URLSearchParams({ knot, area: `${valueOf(sent.fields, '.Area')}-${valueOf(sent.fields, '.Side')}` })}` : '';
  const page = await fetch(`${sent.visit}${query}`, { headers: HEADERS }).catch(() => null);
  const form = page?.ok ? parsePage(await page.text()).getElementById(sent.form) : null;
  return form?.getAttribute('action') === sent.action ? form : null;
}

const told = (fields) => JSON.stringify(fields.filter(([name]) => !name.endsWith('.Version')).map((field) => field.join('=')).sort());

/** The next save of the same form was made before this one had its answer: it builds on the version that this one made. */
async function takeVersion(sent) {
  const next = waitingSaves().find((save) => sent.key && save.key === sent.key);
  const form = next ? await formNow(sent) : null;
  const version = form && [...form.elements].find((field) => field.name.endsWith('.Version'));
  const field = next?.fields.find(([name]) => name.endsWith('.Version'));
  if (version && field) {
    field[1] = version.value;
  }
}

function saySaving() {
  const saved = document.querySelector('.saved');
  if (saved) {
    saved.textContent = 'Saving…';
    saved.classList.add('is-unsaved');
  }
}

/** It goes with the next page that comes. */
function sayAway() {
  const count = waitingSaves().length;
  const waits = count === 0 ? '' : ` ${count === 1 ? 'One change waits' : `${count} changes wait`} to be sent.`;
  const words = {
    401: `You are signed out. What you entered is still here.${waits} Sign in again to send it.`,
    403: `Somebody else is signed in. What you entered is still here.${waits} Sign in again as yourself to send it.`,
  }[outboxTrouble()] ?? `The clinic cannot be reached just now. What you entered is still here.${waits} ${count === 0 ? 'Try once more in a moment.' : 'It is sent by itself when it can be.'}`;
  const line = document.querySelector('#away') ?? document.createElement('div');
  // Until then a lid that closes takes it along.
  line.toggleAttribute('data-kept', isKept());
  if (line.textContent === words) {
    return;
  }

  line.id = 'away';
  line.className = 'alertline is-away';
  line.setAttribute('role', 'status');
  document.querySelector('main').append(line);
  line.textContent = words;
}

const kindOf = (page) => page.querySelector('main [data-chart]')?.dataset.chart;

/** False when the answer is another page than this one: a chart for a chart, a note for a note. */
async function showAnswer(response, how) {
  const page = parsePage(await response.text());
  if (!kindOf(page) || kindOf(page) !== kindOf(document)) {
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
    (find(main, place) ?? areaRow(main, place) ?? main.querySelector('#knot-heading'))?.focus({ preventScroll: true });
  }
}

const areaRow = (main, place) => (place.area ? main.querySelector(`#${CSS.escape(place.area)} > .area-row`) : null);

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
    area: element?.closest?.('.area')?.id,
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
