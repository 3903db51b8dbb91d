// The picture of the body: tap or click marks a knot, arrow keys move a cross-hair and Enter marks, and the zone under it is named.
import { hitTest } from './hit-test.js';

const STEP = 0.005;
const BIG_STEP = 0.05;
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

let atlas = null;
let cross = { x: 0.42, y: 0.24 };

export async function startBodyMap() {
  prepare();
  document.addEventListener('chart:shown', prepare);
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointermove', (event) => onStage(event, (stage) => name(stage, pointOf(stage, event))));
  document.addEventListener('focusin', (event) => onStage(event, (stage) => moveCross(stage)));
  document.addEventListener('focusout', (event) => onStage(event, (stage) => hideCross(stage)));
  const response = await fetch('/api/v1/atlas');
  atlas = await response.json();
}

const currentStage = () => document.querySelector('.bodymap figure:not([hidden]) [data-stage]');

/** One tab stop: the picture that is shown. */
function prepare() {
  for (const stage of document.querySelectorAll('[data-stage]')) {
    if (stage.closest('.is-finished')) {
      continue;
    }

    stage.tabIndex = 0;
    stage.setAttribute('role', 'application');
    stage.setAttribute('aria-label', `${stage.dataset.name} of the body. Arrow keys move the cross-hair, Enter marks a knot`);
  }
}

function onStage(event, act) {
  const stage = event.target.closest?.('[data-stage]');
  if (stage && !stage.closest('.is-finished')) {
    act(stage);
  }
}

function onClick(event) {
  const view = event.target.closest('.views a[data-view]');
  if (view && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    showView(view.dataset.view);
    return;
  }

  if (!event.target.closest('a')) {
    onStage(event, (stage) => mark(stage, pointOf(stage, event)));
  }
}

function onKey(event) {
  const stage = currentStage();
  if (event.target !== stage || event.metaKey || event.ctrlKey || event.altKey) {
    return;
  }

  const move = MOVES[event.key];
  if (move) {
    event.preventDefault();
    const step = event.shiftKey ? BIG_STEP : STEP;
    cross = { x: within(cross.x + move[0] * step), y: within(cross.y + move[1] * step) };
    moveCross(stage);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    mark(stage, cross);
  }
}

const within = (value) => Math.min(1, Math.max(0, value));

function pointOf(stage, event) {
  const box = stage.getBoundingClientRect();
  return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
}

function moveCross(stage) {
  const sign = stage.querySelector('.cross');
  const { width, height } = stage.querySelector('svg.over').viewBox.baseVal;
  sign.setAttribute('transform', `translate(${cross.x * width} ${cross.y * height})`);
  sign.setAttribute('visibility', 'visible');
  name(stage, cross);
  const frame = stage.closest('figure').getBoundingClientRect();
  const box = stage.getBoundingClientRect();
  const [x, y] = [box.left + cross.x * box.width, box.top + cross.y * box.height];
  if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) {
    document.querySelector('[data-whole]').checked = true;
  }
}

const hideCross = (stage) => stage.querySelector('.cross').setAttribute('visibility', 'hidden');

const zoneAt = (stage, { x, y }) => {
  const view = atlas?.views.find((one) => one.view === stage.closest('figure').dataset.view);
  return view ? hitTest(view, atlas.snapDistance, x, y) : undefined;
};

function name(stage, point) {
  const zone = zoneAt(stage, point);
  if (zone === undefined) {
    return;
  }

  const [, , width, height] = atlas.viewBox.split(' ').map(Number);
  const outline = zone ? `M${zone.polygon.map(([x, y]) => `${x * width} ${y * height}`).join('L')}Z` : '';
  stage.querySelector('.hover-zone').setAttribute('d', outline);
  say(zone ? `${zone.side === 'left' ? 'Left' : 'Right'}, ${zone.name[0].toLowerCase()}${zone.name.slice(1)}` : 'Outside the body');
}

function say(words) {
  const place = document.querySelector('[data-zone-name]');
  if (place.textContent !== words) {
    place.textContent = words;
  }
}

function mark(stage, point) {
  if (zoneAt(stage, point) === null) {
    say('That is outside the body. Tap on the body.');
    return;
  }

  const form = document.querySelector('#mark-point');
  form.elements['Mark.View'].value = stage.closest('figure').dataset.view;
  form.elements['Mark.X'].value = point.x;
  form.elements['Mark.Y'].value = point.y;
  form.requestSubmit();
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
}
