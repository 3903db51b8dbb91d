// What fingers, pen and mouse do on the picture: one moves it or drags a pin, two pinch. What is neither is a tap, and comes as a click.
import { panBy, zoomBy } from './zoom.js';

// A tap shakes. Less than this many pixels is no drag.
const SHAKE = { mouse: 4, pen: 8, touch: 11 };

const pointers = new Map();
let act = null;
let isSwallowed = false;

/** What is told of a drag: which pin, the way of the pointer since it began, and how it ended. */
export function startGestures(drag) {
  document.addEventListener('pointerdown', (event) => down(event, drag));
  document.addEventListener('pointermove', (event) => move(event, drag));
  document.addEventListener('pointerup', (event) => up(event, drag));
  document.addEventListener('pointercancel', (event) => up(event, drag));
  document.addEventListener('keydown', (event) => event.key === 'Escape' && cancel(drag));
  document.addEventListener('dragstart', (event) => event.target.closest?.('[data-stage]') && event.preventDefault());
  document.addEventListener('click', (event) => {
    if (isSwallowed && event.target.closest?.('[data-stage]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }

    isSwallowed = false;
  }, { capture: true });
  document.addEventListener('wheel', (event) => {
    const stage = event.target.closest?.('[data-stage]');
    if (stage && event.ctrlKey) {
      event.preventDefault();
      zoomBy(stage, Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
    }
  }, { passive: false });
  // Two fingers on the picture are ours, whatever one may do there.
  document.addEventListener('touchmove', (event) => {
    if (event.touches.length > 1 && event.target.closest?.('[data-stage]')) {
      event.preventDefault();
    }
  }, { passive: false });
}

function down(event, drag) {
  const stage = event.target.closest?.('[data-stage]');
  isSwallowed = false;
  if (!stage || event.button !== 0) {
    return;
  }

  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  if (pointers.size === 1) {
    const pin = event.target.closest('.pin-mark');
    act = { stage, pin, type: event.pointerType, x: event.clientX, y: event.clientY, mode: null };
  } else {
    cancel(drag);
    act = { stage, mode: 'pinch' };
  }
}

function move(event, drag) {
  const pointer = pointers.get(event.pointerId);
  if (!pointer || !act) {
    return;
  }

  const before = spread();
  const [dx, dy] = [event.clientX - pointer.x, event.clientY - pointer.y];
  if (act.mode === null) {
    if (Math.hypot(event.clientX - act.x, event.clientY - act.y) < (SHAKE[act.type] ?? SHAKE.touch)) {
      return;
    }

    act.mode = act.pin && drag.begin(act.pin, act.type) ? 'drag' : 'pan';
    act.stage.setPointerCapture(event.pointerId);
  }

  [pointer.x, pointer.y] = [event.clientX, event.clientY];
  if (act.mode === 'drag') {
    drag.move(event.clientX - act.x, event.clientY - act.y);
  } else if (act.mode === 'pan') {
    panBy(act.stage, dx, dy);
  } else if (act.mode === 'pinch' && pointers.size > 1) {
    const after = spread();
    zoomBy(act.stage, after.size / before.size, after.x, after.y);
    panBy(act.stage, after.x - before.x, after.y - before.y);
  }
}

/** The middle of the fingers, and how far they are apart. */
function spread() {
  const [one, other] = [...pointers.values()];
  return other
    ? { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, size: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) }
    : { x: one.x, y: one.y, size: 1 };
}

function up(event, drag) {
  if (!pointers.delete(event.pointerId) || !act) {
    return;
  }

  isSwallowed = act.mode !== null;
  if (act.mode === 'drag') {
    (event.type === 'pointerup' ? drag.end : drag.cancel)();
  }

  // The second finger of a pinch leaves a moment after the first one: it marks nothing.
  act = pointers.size > 0 ? { ...act, mode: 'done' } : null;
}

function cancel(drag) {
  if (act?.mode === 'drag') {
    drag.cancel();
    act.mode = 'done';
  }
}
