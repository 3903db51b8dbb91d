// The calendar: columns side by side, visits moved by hand, and a dialog in which the keyboard does the same.
// Times are the clinic's wall times, whatever the zone of this computer: they are read and written as text, never as moments.
import { parsePage } from '../chart/markup.js';
import { onChange } from './live.js';

const grid = document.querySelector('[data-calendar]');
const dialog = document.querySelector('[data-visit-dialog]');
const toast = document.querySelector('[data-toast]');
const said = document.querySelector('[data-calendar-said]');
const token = document.querySelector('[data-token] [name=__RequestVerificationToken]').value;
const { from, days, by, opens, closes, offset, root } = grid.dataset;
const columns = [...grid.querySelectorAll('li')].map((item) => ({ id: item.dataset.id, title: item.textContent, slug: item.dataset.slug }));
// The last of the rooms' columns, for visits by phone and video.
const noRoom = columns.at(-1)?.id;
const isWeek = Number(days) > 1;
const isToday = !isWeek && from === grid.dataset.today;
const signs = { arrived: 'Here', done: 'Done', no_show: 'No-show', requested: 'Asked for' };
const channels = { phone: 'by phone', video: 'by video' };
let isInHand = false;
let isStale = false;
let wasDragged = false;
let now = '';
let shown = 0;

const pad = (number) => String(number).padStart(2, '0');
const minuteOf = (text) => Date.UTC(text.slice(0, 4), text.slice(5, 7) - 1, text.slice(8, 10), text.slice(11, 13), text.slice(14, 16)) / 60000;
const textOf = (minute) => new Date(minute * 60000).toISOString().slice(0, 16);
const clock = (text) => {
  const hour = Number(text.slice(11, 13));
  return `${hour % 12 || 12}:${text.slice(14, 16)} ${hour < 12 ? 'am' : 'pm'}`;
};
const minutesIn = (duration) => (duration.days * 24 * 60) + Math.round(duration.seconds / 60);

const nowHour = () => new Date(Date.now() + (Number(offset.slice(0, 3)) * 3_600_000)).getUTCHours();

const make = (tag, className, text) => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text ?? '';
  return element;
};

async function eventsOf() {
  const response = await fetch(`${root}booking/calendar/events?${new URLSearchParams({ from, days })}`, { headers: { accept: 'application/json' } });
  if (!response.ok || response.redirected) {
    throw new Error(`The calendar answered ${response.status}.`);
  }

  const answer = await response.json();
  now = answer.now;
  const visits = answer.visits
    .map((visit) => ({ ...visit, column: by === 'room' ? visit.room ?? noRoom : visit.therapist }))
    .filter((visit) => columns.some((column) => column.id === visit.column))
    .map(visitEvent);
  shown = visits.length;
  return [...visits, ...answer.stretches.flatMap(stretchEvents)];
}

const visitEvent = (visit) => ({
  id: visit.id ?? undefined,
  start: visit.start,
  end: visit.end,
  resourceIds: [visit.column],
  editable: visit.kind === 'visit' && ['booked', 'requested', 'arrived'].includes(visit.status),
  classNames: visit.kind === 'visit'
    ? ['cal-visit', `colour-${visit.colour}`, `cal-${visit.status.replace('_', '-')}`]
    : [`cal-${visit.kind}`],
  extendedProps: visit,
});

function stretchEvents(stretch) {
  const isOfRooms = stretch.kind === 'closed' || stretch.kind === 'tidy';
  if (by === 'room' && !isOfRooms) {
    return [];
  }

  const column = by === 'room' ? stretch.room : stretch.therapist;
  return column === null && stretch.kind !== 'closed' ? [] : [{
    start: stretch.start,
    end: stretch.end,
    display: 'background',
    resourceIds: column ? [column] : columns.map((one) => one.id),
    classNames: [`cal-${stretch.kind}`],
    extendedProps: stretch,
  }];
}

function contentOf({ event }) {
  const props = event.extendedProps;
  if (event.display === 'background') {
    return { domNodes: props.words ? [make('span', 'cal-words', props.words)] : [] };
  }

  if (props.kind !== 'visit') {
    return { domNodes: [make('div', 'cal-body', props.kind === 'hold' ? 'Being booked online' : 'Busy')] };
  }

  const body = make('div', 'cal-body');
  if (signs[props.status]) {
    body.append(make('span', 'cal-state', signs[props.status]), ' ');
  }

  const who = make('button', 'cal-who', props.client);
  who.type = 'button';
  body.append(who, ' ');
  body.append(make('span', 'cal-what', `${clock(props.start)}, ${props.service}${channels[props.channel] ? `, ${channels[props.channel]}` : ''}`));
  const steps = stepsOf(props);
  return { domNodes: steps.length > 0 ? [body, rowOf(props, steps)] : [body] };
}

/** What can be noted on a visit from its day on with one press; everything else is in its dialog. */
function stepsOf({ status, start }) {
  if (status === 'arrived') {
    return [['done', 'Done']];
  }

  if (status !== 'booked' || start.slice(0, 10) > now.slice(0, 10)) {
    return [];
  }

  return start <= now ? [['arrived', 'Arrived'], ['no_show', 'No-show'], ['done', 'Done']] : [['arrived', 'Arrived'], ['done', 'Done']];
}

function rowOf(props, steps) {
  const row = make('div', 'cal-steps');
  for (const [to, words] of steps) {
    const button = make('button', '', words);
    button.type = 'button';
    button.dataset.set = `${props.id}:${to}`;
    button.append(make('span', 'visually-hidden', `: ${props.client}`));
    row.append(button);
  }

  return row;
}

const calendar = EventCalendar.create(grid, {
  view: isWeek ? 'resourceTimeGridWeek' : 'resourceTimeGridDay',
  date: from,
  firstDay: 1,
  timeZone: offset,
  locale: 'en-CA',
  // On a desk's screen the names stay in sight above the day; on a small one the page scrolls as pages do.
  height: matchMedia('(min-width: 62rem) and (min-height: 42rem)').matches ? 'calc(100dvh - 11rem)' : 'auto',
  scrollTime: isToday ? `${pad(Math.max(0, nowHour() - 1))}:00` : '00:00',
  headerToolbar: { start: '', center: '', end: '' },
  allDaySlot: false,
  datesAboveResources: isWeek,
  dayHeaderFormat: { weekday: 'short', day: 'numeric' },
  columnWidth: isWeek ? 'minmax(5.5rem, 1fr)' : 'minmax(9rem, 1fr)',
  customScrollbars: false,
  slotDuration: '00:15',
  slotHeight: 22,
  slotLabelInterval: '01:00',
  slotLabelFormat: (time) => `${time.getHours() % 12 || 12} ${time.getHours() < 12 ? 'am' : 'pm'}`,
  slotMinTime: `${pad(opens)}:00`,
  slotMaxTime: `${pad(closes)}:00`,
  flexibleSlotTimeLimits: true,
  slotEventOverlap: false,
  nowIndicator: true,
  editable: true,
  eventDurationEditable: true,
  eventDragMinDistance: 6,
  eventLongPressDelay: 500,
  resources: columns.map(({ id, title }) => ({ id, title })),
  eventSources: [{ events: () => eventsOf() }],
  eventContent: contentOf,
  eventDidMount: ({ el, event }) => {
    if (event.extendedProps.kind === 'visit') {
      el.dataset.visit = event.extendedProps.id;
    }
  },
  dateClick: ({ dateStr, resource }) => {
    const query = new URLSearchParams({ day: dateStr.slice(0, 10), time: dateStr.slice(11, 16) });
    if (by !== 'room' && resource) {
      query.set('therapist', columns.find((column) => column.id === resource.id).slug);
    }

    location.assign(`${root}booking/on-behalf?${query}`);
  },
  eventDragStart: pickUp,
  eventDragStop: putDown,
  eventResizeStart: pickUp,
  eventResizeStop: putDown,
  eventDrop: ({ event, delta, newResource, revert }) => move(event.extendedProps, minutesIn(delta), 0, newResource, revert),
  eventResize: ({ event, endDelta, revert }) => move(event.extendedProps, 0, minutesIn(endDelta), null, revert),
});

// The library calls its grid of times a table and gives it no rows. The table that the server made says the same visits in rows; this is their picture.
const ofATable = ['role', 'aria-colindex', 'aria-colcount', 'aria-colspan', 'aria-rowindex', 'aria-rowcount', 'aria-rowspan'];
const leaveTableOut = () => {
  for (const part of grid.querySelectorAll('[role=table], [role=rowgroup], [role=row], [role=columnheader], [role=rowheader], [role=cell]')) {
    ofATable.forEach((name) => part.removeAttribute(name));
  }
};
leaveTableOut();
new MutationObserver(leaveTableOut).observe(grid, { childList: true, subtree: true });

// A visit is opened by its name, or by pressing anywhere on it; one that was only let go after a drag is not. Keys press nothing: their click counts 0.
grid.addEventListener('click', (event) => {
  const set = event.target.closest('[data-set]')?.dataset.set;
  const visit = event.target.closest('[data-visit]')?.dataset.visit;
  if (set) {
    send(`${root}booking/appointments/status`, new URLSearchParams({ set }));
  } else if (visit && (!wasDragged || event.detail === 0)) {
    open(visit);
  }
});
grid.addEventListener('pointerdown', (event) => {
  wasDragged = false;
  if (event.target.closest('[data-set]')) {
    event.stopPropagation();
  }
}, true);

function pickUp() {
  isInHand = true;
  wasDragged = true;
}

function putDown() {
  isInHand = false;
  if (isStale) {
    refresh();
  }
}

function refresh() {
  isStale = isInHand;
  if (!isInHand) {
    calendar.refetchEvents();
  }
}

function move(visit, later, longer, column, revert) {
  const start = textOf(minuteOf(visit.start) + later);
  const fields = new URLSearchParams({
    'Move.Day': start.slice(0, 10),
    'Move.Time': start.slice(11, 16),
    'Move.Minutes': minuteOf(visit.end) - minuteOf(visit.start) + longer,
  });
  if (column) {
    fields.set(by === 'room' ? 'Move.Room' : 'Move.Therapist', by === 'room' ? column.id : columns.find((one) => one.id === column.id).slug);
  }

  return send(`${root}booking/appointments/${visit.id}/move`, fields, revert);
}

/** Posts a change. What was refused goes back to where it was, and says why. */
async function send(address, fields, revert = () => {}) {
  fields.set('__RequestVerificationToken', token);
  const response = await fetch(address, { method: 'POST', body: fields, headers: { accept: 'application/json' } }).catch(() => null);
  const answer = response?.headers.get('content-type')?.includes('json') ? await response.json() : null;
  if (response?.ok && answer) {
    say(answer.words, answer.undo);
    refresh();
    return null;
  }

  revert();
  const why = answer?.title ?? 'The clinic cannot be reached just now, so nothing was changed. Try once more in a moment.';
  say(why, null, true);
  refresh();
  return why;
}

function say(words, undo, isWrong = false) {
  toast.replaceChildren(make('span', '', words));
  toast.classList.toggle('is-wrong', isWrong);
  if (undo) {
    const button = make('button', 'btn btn-quiet btn-tight', 'Undo');
    button.type = 'button';
    button.addEventListener('click', () => send(`${root}booking/appointments/undo`, new URLSearchParams({ change: undo })));
    toast.append(button);
  }

  const close = make('button', 'btn btn-quiet btn-tight', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => {
    toast.hidden = true;
  });
  toast.append(close);
  toast.hidden = false;
}

async function open(id) {
  const response = await fetch(`${root}booking/appointments/${id}`, { headers: { accept: 'text/html' } }).catch(() => null);
  const page = response?.ok ? parsePage(await response.text()) : null;
  const visit = page?.querySelector('[data-visit]');
  if (!visit) {
    say('This visit cannot be opened just now. Somebody may have changed it.', null, true);
    refresh();
    return;
  }

  dialog.replaceChildren(document.importNode(visit, true));
  const title = dialog.querySelector('h1');
  dialog.setAttribute('aria-label', title.firstChild.textContent.trim());
  const close = dialog.querySelector('[data-close]');
  close.textContent = 'Close';
  close.setAttribute('role', 'button');
  close.addEventListener('click', (event) => {
    event.preventDefault();
    dialog.close();
  });
  dialog.showModal();
}

dialog.addEventListener('submit', async (event) => {
  const form = event.target.closest('[data-change]');
  if (!form) {
    return;
  }

  event.preventDefault();
  const why = await send(form.action, new URLSearchParams(new FormData(form, event.submitter)));
  if (why === null) {
    dialog.close();
    return;
  }

  const line = dialog.querySelector('.alertline') ?? make('p', 'alertline', '');
  line.setAttribute('role', 'alert');
  line.textContent = why;
  form.before(line);
});

grid.querySelector('ul')?.remove();
// A week has more columns than a phone has room for: there the table stays, as a list.
const isList = isWeek && matchMedia('(max-width: 40rem)').matches;
grid.hidden = isList;
document.querySelector('[data-calendar-key]').hidden = isList;
document.querySelector('[data-calendar-plain]').open = isList;
onChange(`${root}booking/calendar/live`, async () => {
  const before = shown;
  refresh();
  setTimeout(() => {
    if (shown !== before) {
      said.textContent = `The calendar changed: ${shown} visits are shown.`;
    }
  }, 1500);
});
