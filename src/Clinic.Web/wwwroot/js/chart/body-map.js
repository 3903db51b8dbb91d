// The picture of the body: tap marks a knot, drag moves one, arrow keys move a cross-hair or the chosen knot, and the place is named.
import * as hits from './hit-test.js';
import { startGestures } from './gestures.js';
import { newId, waitingSaves } from './outbox.js';
import { placeWords, pointFields, startUndo } from './undo.js';
import { save } from './live.js';
import { applyZoom, fill, resetZoom, reveal, zoomBy } from './zoom.js';

const STEP = 0.005;
const BIG_STEP = 0.05;
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const BETWEEN_TAPS = 280;
const AFTER_A_NUDGE = 700;
// A hair beside the middle line is on one side of it for certain.
const HAIR = 1e-7;

let atlas = null;
let loaded = null;
let cross = { x: 0.42, y: 0.24 };
let reading = '';
let tapped = null;
let dragged = null;
let nudged = null;
let pointer = 'mouse';

export function startBodyMap() {
  const frames = new ResizeObserver((entries) => entries.forEach(({ target }) => applyZoom(target.querySelector('[data-stage]'))));
  document.querySelector('.bodymap').classList.add('is-live');
  document.querySelectorAll('.bodymap figure').forEach((figure) => frames.observe(figure));
  prepare();
  document.addEventListener('chart:shown', ({ detail }) => prepare(detail.view));
  document.addEventListener('click', onClick);
  document.addEventListener('change', (event) => event.target.matches('[data-whole]') && (press(null), resetZoom(currentStage())));
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', (event) => { pointer = event.pointerType; }, { capture: true });
  document.addEventListener('pointermove', (event) => event.pointerType === 'mouse' && event.buttons === 0 && hover(event));
  document.addEventListener('focusin', (event) => event.target === currentStage() && event.target.matches(':focus-visible') && moveCross(currentStage()));
  document.addEventListener('focusout', () => {
    commitNudge();
    currentStage()?.querySelector('.cross').setAttribute('visibility', 'hidden');
  });
  document.addEventListener('outbox:changed', () => drawWaiting());
  startGestures({ begin: beginDrag, move: moveDrag, end: endDrag, cancel: cancelDrag });
  startUndo();
}

/** The zones of the body that is drawn; another body has its own borders. */
async function loadAtlas() {
  const { body } = document.querySelector('[data-body]').dataset;
  if (body === loaded) {
    return;
  }

  loaded = body;
  atlas = null;
  document.querySelectorAll('.zone-lines').forEach((lines) => lines.setAttribute('d', ''));
  const response = await fetch(`/api/v1/atlas?build=${body}`).catch(() => null);
  if (!response?.ok) {
    loaded = null;
  } else if (body === loaded) {
    atlas = await response.json();
    drawLines(currentStage());
  }
}

const currentStage = () => document.querySelector('.bodymap figure:not([hidden]) [data-stage]');
const isFinished = () => document.querySelector('.bodymap').classList.contains('is-finished');
const viewOf = (stage) => stage.closest('figure').dataset.view;

/** Two tab stops: the picture that is shown, and the chosen knot on it. */
function prepare(view) {
  const map = document.querySelector('.bodymap');
  map.classList.add('is-live');
  reading = document.querySelector('[data-zone-name]').textContent;
  document.querySelector('[data-closers]').hidden = false;
  document.querySelectorAll('[data-tool]').forEach((tool) => { tool.hidden = tool.dataset.tool === 'undo' && isFinished(); });
  if (view) {
    showView(view);
  }

  for (const stage of document.querySelectorAll('[data-stage]')) {
    applyZoom(stage);
    if (!isFinished()) {
      stage.tabIndex = 0;
      stage.setAttribute('role', 'application');
      stage.setAttribute('aria-label', `${stage.dataset.name} of the body. Arrow keys move the cross-hair, Enter marks a knot, plus and minus zoom`);
      stage.querySelectorAll('.pin-mark').forEach((pin) => { pin.tabIndex = pin.classList.contains('is-chosen') ? 0 : -1; });
    }
  }

  loadAtlas();
  drawLines(currentStage());
  drawWaiting();
}

function onClick(event) {
  const view = event.target.closest('.views a[data-view]');
  const closer = event.target.closest('[data-closer]');
  const tool = event.target.closest('[data-tool]')?.dataset.tool;
  const stage = event.target.closest('[data-stage]');
  if (view && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    showView(view.dataset.view);
    press(null);
  } else if (closer) {
    const [name, ...part] = closer.dataset.closer.split(' ');
    showView(name);
    document.querySelector('[data-whole]').checked = false;
    fill(currentStage(), ...part.map(Number));
    press(closer);
  } else if (tool === 'in' || tool === 'out') {
    zoom(tool === 'in' ? 1.5 : 1 / 1.5);
  } else if (event.target.closest('.client-pin')) {
    event.preventDefault();
    offer(event.target.closest('.client-pin'));
  } else if (stage && !isFinished() && !event.target.closest('a')) {
    tap(stage, event);
  }
}

/** The client's own mark is asked about where its side is read back. */
function offer(pin) {
  const mark = document.querySelector(`#${CSS.escape(pin.getAttribute('href').slice(1))}`);
  document.querySelectorAll('.client-marks .is-asked').forEach((other) => other.classList.remove('is-asked'));
  mark.classList.add('is-asked');
  say(pin.getAttribute('aria-label'));
  (mark.querySelector('button') ?? mark).focus();
}

function press(closer) {
  document.querySelectorAll('[data-closer]').forEach((one) => one.setAttribute('aria-pressed', one === closer));
}

function zoom(factor, x, y) {
  press(null);
  zoomBy(currentStage(), factor, x, y);
}

/** A finger that taps twice wants to come closer, so its first tap marks a moment later. */
function tap(stage, event) {
  const point = pointOf(stage, event);
  if (pointer !== 'touch') {
    mark(stage, point);
    return;
  }

  const isSecond = tapped && Math.hypot(event.clientX - tapped.x, event.clientY - tapped.y) < 30;
  clearTimeout(tapped?.timer);
  if (isSecond) {
    tapped = null;
    zoom(2, event.clientX, event.clientY);
  } else {
    const timer = setTimeout(() => {
      tapped = null;
      mark(stage, point);
    }, BETWEEN_TAPS);
    tapped = { x: event.clientX, y: event.clientY, timer };
  }

  drawWaiting(tapped ? { view: viewOf(stage), ...point } : null);
}

function onKey(event) {
  const stage = currentStage();
  const pin = event.target.closest?.('.pin-mark');
  if (event.metaKey || event.ctrlKey || event.altKey || !stage || (event.target !== stage && !pin)) {
    return;
  }

  const move = MOVES[event.key];
  const step = event.shiftKey ? BIG_STEP : STEP;
  if (event.key === '+' || event.key === '=' || event.key === '-') {
    const box = stage.getBoundingClientRect();
    const at = pin ? placeOf(pin) : cross;
    zoom(event.key === '-' ? 1 / 1.5 : 1.5, box.left + at.x * box.width, box.top + at.y * box.height);
  } else if (pin && !isFinished()) {
    onPinKey(event, pin, move && { x: move[0] * step, y: move[1] * step });
    return;
  } else if (move) {
    cross = { x: within(cross.x + move[0] * step), y: within(cross.y + move[1] * step) };
    moveCross(stage);
  } else if (event.key === 'Enter') {
    mark(stage, cross);
  } else {
    return;
  }

  event.preventDefault();
}

function onPinKey(event, pin, by) {
  if (by) {
    nudge(pin, by);
  } else if (event.key === 'Enter') {
    commitNudge();
    document.querySelector('#knot-heading').focus();
  } else if (event.key === 'Escape') {
    cancelNudge();
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    const removal = document.querySelector('#removal');
    removal ? removal.requestSubmit() : say('Something was recorded for this knot, so it stays.');
  } else {
    return;
  }

  event.preventDefault();
}

const within = (value) => Math.min(1, Math.max(0, value));
// Finer than any finger; few digits read the same everywhere.
const round = (value) => Math.round(value * 1e7) / 1e7;

function pointOf(stage, event) {
  const box = stage.getBoundingClientRect();
  return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
}

/** Where a pin is drawn. */
function placeOf(pin) {
  const [x, y] = pin.dataset.at.split(' ').map(Number);
  return { x, y };
}

function moveCross(stage) {
  const sign = stage.querySelector('.cross');
  const { width, height } = stage.querySelector('svg.over').viewBox.baseVal;
  sign.setAttribute('transform', `translate(${cross.x * width} ${cross.y * height})`);
  sign.setAttribute('visibility', 'visible');
  name(stage, cross);
  reveal(stage, cross);
}

const drawingOf = (stage) => atlas?.views.find((one) => one.view === viewOf(stage));

/** The zone at a point and the point as it is kept; a finger is taken to the small zone it means. Null outside the body. */
function locate(stage, { x, y }, type = pointer) {
  const view = drawingOf(stage);
  if (!view) {
    return undefined;
  }

  const snapped = type !== 'mouse' && hits.snap?.(view, atlas.viewBox, atlas.snapDistance, stage.getBoundingClientRect().height, x, y);
  if (snapped) {
    return { zone: snapped.zone, x: round(snapped.x), y: round(snapped.y) };
  }

  const point = { x: round(x), y: round(y) };
  const zone = hits.hitTest(view, atlas.snapDistance, point.x, point.y);
  return zone && { zone, ...point };
}

const isOnMiddleLine = (stage, { x, y }) => {
  const sides = [x - HAIR, x + HAIR].map((near) => hits.hitTest(drawingOf(stage), atlas.snapDistance, near, y)?.side);
  return sides[0] !== undefined && sides[1] !== undefined && sides[0] !== sides[1];
};

const wordsOf = ({ name: [first, ...rest], side }) => `${side === 'left' ? 'Left' : 'Right'}, ${first.toLowerCase()}${rest.join('')}`;

const outlineOf = (zone) => {
  const [, , width, height] = atlas.viewBox.split(' ').map(Number);
  return `M${zone.polygon.map(([x, y]) => `${(x * width).toFixed(1)} ${(y * height).toFixed(1)}`).join('L')}Z`;
};

function hover(event) {
  const stage = event.target.closest?.('[data-stage]');
  if (stage && !isFinished()) {
    name(stage, pointOf(stage, event), 'mouse');
  } else if (document.activeElement !== currentStage() && !nudged) {
    unname();
  }
}

/** Says the zone at a point and shows its outline. Gives what is there. */
function name(stage, point, type) {
  const found = locate(stage, point, type);
  if (found !== undefined) {
    stage.querySelector('.hover-zone').setAttribute('d', found ? outlineOf(found.zone) : '');
    say(found ? wordsOf(found.zone) : 'Outside the body');
  }

  return found;
}

/** The outline goes, and the line says the chosen knot again. */
function unname() {
  const shown = currentStage()?.querySelector('.hover-zone');
  if (shown?.getAttribute('d')) {
    shown.setAttribute('d', '');
    say(reading);
  }
}

function say(words) {
  const place = document.querySelector('[data-zone-name]');
  if (place.textContent !== words) {
    place.textContent = words;
  }
}

/** What speaks against a point; null where a knot may be. */
function refusalOf(stage, found) {
  if (!found) {
    return 'That is outside the body. Tap on the body.';
  }

  return isOnMiddleLine(stage, found) ? 'That is on the middle line. Tap a little to the left or to the right of it.' : null;
}

const zoneFields = ({ zone }) => [['Mark.Zone', zone.id], ['Mark.Side', zone.side]];

function mark(stage, point) {
  const found = locate(stage, point);
  const refusal = found === undefined ? 'The body is being loaded. Tap once more.' : refusalOf(stage, found);
  if (refusal) {
    say(refusal);
    drawWaiting();
    return;
  }

  say(`${wordsOf(found.zone)}. Waiting to be sent.`);
  save({
    action: document.querySelector('#mark-point').getAttribute('action'),
    fields: [['Mark.Id', newId()], ...pointFields(placeWords(viewOf(stage), found.x, found.y)), ...zoneFields(found)],
    words: [`New knot: ${wordsOf(found.zone)}`],
    pin: { view: viewOf(stage), x: found.x, y: found.y },
  });
}

function moveKnot(pin, found) {
  const [from, place] = [pin.dataset.place, placeWords(viewOf(pin.closest('[data-stage]')), found.x, found.y)];
  pin.dataset.place = place;
  pin.dataset.at = `${found.x} ${found.y}`;
  setPin(pin, found);
  say(`${wordsOf(found.zone)}. Waiting to be sent.`);
  const { knot } = pin.dataset;
  save({
    action: `${document.querySelector('[data-visit]').dataset.visit}/knots/${knot}/place`,
    fields: [...pointFields(place), ...zoneFields(found), ['Mark.From', from]],
    words: [`Knot moved to: ${wordsOf(found.zone)}`],
    isQuiet: true,
    moved: { knot, place },
  });
}

function setPin(pin, { x, y }) {
  const { width, height } = pin.ownerSVGElement.viewBox.baseVal;
  pin.setAttribute('transform', `translate(${x * width} ${y * height})`);
}

function beginDrag(pin, type) {
  if (isFinished() || !atlas) {
    return false;
  }

  commitNudge();
  const stage = pin.closest('[data-stage]');
  dragged = { pin, stage, type, at: placeOf(pin), found: null };
  pin.classList.add('is-dragged');
  return true;
}

function moveDrag(dx, dy) {
  const box = dragged.stage.getBoundingClientRect();
  const point = { x: dragged.at.x + dx / box.width, y: dragged.at.y + dy / box.height };
  setPin(dragged.pin, point);
  dragged.found = name(dragged.stage, point, dragged.type);
}

function endDrag() {
  const { pin, stage, found } = dragged;
  const refusal = refusalOf(stage, found);
  stopDrag();
  if (refusal) {
    setPin(pin, placeOf(pin));
    say(`${refusal.split('.')[0]}. The knot stays where it was.`);
  } else {
    moveKnot(pin, found);
  }
}

function cancelDrag() {
  setPin(dragged.pin, placeOf(dragged.pin));
  stopDrag();
  say(reading);
}

function stopDrag() {
  dragged.pin.classList.remove('is-dragged');
  dragged.stage.querySelector('.hover-zone').setAttribute('d', '');
  dragged = null;
}

/** The keys go on for a while; the last place of them is kept. */
function nudge(pin, by) {
  const stage = pin.closest('[data-stage]');
  const at = nudged?.found ?? placeOf(pin);
  const point = { x: round(within(at.x + by.x)), y: round(within(at.y + by.y)) };
  const found = locate(stage, point, 'mouse');
  if (!found) {
    say('The body ends here.');
    return;
  }

  clearTimeout(nudged?.timer);
  nudged = { pin, stage, found, timer: setTimeout(commitNudge, AFTER_A_NUDGE) };
  setPin(pin, found);
  name(stage, found, 'mouse');
  reveal(stage, found);
}

function commitNudge() {
  if (!nudged) {
    return;
  }

  const { pin, stage, found } = nudged;
  const refusal = refusalOf(stage, found);
  stopNudge();
  if (refusal) {
    setPin(pin, placeOf(pin));
    say(refusal);
  } else {
    moveKnot(pin, found);
  }
}

function cancelNudge() {
  if (nudged) {
    setPin(nudged.pin, placeOf(nudged.pin));
    stopNudge();
    say(reading);
  }
}

function stopNudge() {
  clearTimeout(nudged.timer);
  nudged.stage.querySelector('.hover-zone').setAttribute('d', '');
  nudged = null;
}

/** Marks that are not with the clinic yet are drawn as they will be, with a broken edge. */
function drawWaiting(ghost) {
  const moves = new Map(waitingSaves().filter((one) => one.moved).map((one) => [one.moved.knot, one.moved.place]));
  for (const pin of document.querySelectorAll('.pin-mark')) {
    const place = moves.get(pin.dataset.knot);
    pin.classList.toggle('is-waiting', place !== undefined);
    if (place?.startsWith(`${pin.closest('figure').dataset.view} `)) {
      pin.dataset.place = place;
      pin.dataset.at = place.split(' ').slice(1, 3).join(' ');
      setPin(pin, placeOf(pin));
    }
  }

  for (const figure of document.querySelectorAll('.bodymap figure')) {
    const group = figure.querySelector('.waiting-pins');
    const { width, height } = group.ownerSVGElement.viewBox.baseVal;
    const pins = [...waitingSaves().map((save) => save.pin), ghost].filter((pin) => pin?.view === figure.dataset.view);
    group.replaceChildren(...pins.map(({ x, y }) => {
      const face = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      face.setAttribute('class', 'waiting-pin');
      face.setAttribute('transform', `translate(${x * width} ${y * height})`);
      const disc = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
      disc.setAttribute('r', '12');
      face.append(disc);
      return face;
    }));
  }
}

/** The borders of the zones, for when they are large enough to be aimed at. */
function drawLines(stage) {
  const lines = stage?.querySelector('.zone-lines');
  if (atlas && lines && !lines.getAttribute('d')) {
    lines.setAttribute('d', drawingOf(stage).zones.map(outlineOf).join(''));
  }
}

function showView(view) {
  for (const figure of document.querySelectorAll('.bodymap figure')) {
    figure.hidden = figure.dataset.view !== view;
  }

  for (const link of document.querySelectorAll('.views a')) {
    if (link.dataset.view === view) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }

  applyZoom(currentStage());
  drawLines(currentStage());
}
