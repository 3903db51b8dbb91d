// How close the picture is looked at. The stage is moved and scaled inside its frame; the body never leaves it.
const CLOSEST = 6;
const LINES_FROM = 2.4;
const HEIGHT = 1.8;
const WIDE = 480;
const CLOSER = { k: 1.7, x: 0.5, y: 0.286 };
const WHOLE = { k: 1, x: 0.5, y: 0.5 };

// What a finger needs around a mark, and what a mouse does, in pixels.
const REACH = matchMedia('(any-pointer: coarse)').matches ? 22 : 14;

/** By view: how much is it enlarged, and which point of it (0..1) lies in the middle of the frame. */
const looks = new Map();

const frameOf = (stage) => stage.closest('figure');
const isWhole = (stage) => document.querySelector('[data-whole]').checked || frameOf(stage).classList.contains('is-whole');
const lookAt = (stage) => looks.get(frameOf(stage).dataset.view) ?? (isWhole(stage) ? WHOLE : CLOSER);

/** Draws the stage as it is looked at. Call again when its frame has another size. */
export function applyZoom(stage) {
  const { width, height } = frameOf(stage).getBoundingClientRect();
  if (width === 0) {
    return;
  }

  const { k, x, y } = lookAt(stage);
  const left = clamp(width / 2 - x * k * width, width - k * width);
  const top = clamp(height / 2 - y * k * width * HEIGHT, height - k * width * HEIGHT);
  stage.style.transform = `translate(${left}px, ${top}px) scale(${k})`;
  const unit = (k * width) / 600;
  stage.style.setProperty('--pin', (width > WIDE ? 1.3 : 1) / unit);
  stage.style.setProperty('--reach', `${REACH / unit}px`);
  stage.classList.toggle('has-lines', k >= LINES_FROM);
  stage.classList.toggle('is-zoomed', k * width * HEIGHT > height + 1 || k > 1);
}

// Where there is more frame than picture, the picture stands in the middle.
const clamp = (value, least) => (least > 0 ? least / 2 : Math.min(0, Math.max(least, value)));

/** Looks at a point of the view, so much enlarged. */
function lookFrom(stage, look) {
  looks.set(frameOf(stage).dataset.view, look);
  applyZoom(stage);
}

/** Fills the frame from top to bottom with a part of the view, but close enough for the borders of the zones. Numbers are 0..1 of the view. */
export function fill(stage, x, top, bottom) {
  const { width, height } = frameOf(stage).getBoundingClientRect();
  const k = Math.min(CLOSEST, Math.max(LINES_FROM, height / ((bottom - top) * width * HEIGHT)));
  lookFrom(stage, { k, x, y: (top + bottom) / 2 });
}

/** As the page came: the upper body, or all of it. */
export function resetZoom(stage) {
  looks.clear();
  applyZoom(stage);
}

/** Enlarges by a factor around a point of the screen, which stays where it is. */
export function zoomBy(stage, factor, clientX, clientY) {
  const frame = frameOf(stage).getBoundingClientRect();
  const box = stage.getBoundingClientRect();
  const [atX, atY] = [clientX ?? frame.left + frame.width / 2, clientY ?? frame.top + frame.height / 2];
  const k = Math.min(CLOSEST, Math.max(1, lookAt(stage).k * factor));
  const [x, y] = [(atX - box.left) / box.width, (atY - box.top) / box.height];
  lookFrom(stage, {
    k,
    x: x + (frame.left + frame.width / 2 - atX) / (k * frame.width),
    y: y + (frame.top + frame.height / 2 - atY) / (k * frame.width * HEIGHT),
  });
}

/** Moves the picture under the finger by pixels; what it has no room for scrolls the page, as a finger expects. */
export function panBy(stage, dx, dy) {
  const frame = frameOf(stage).getBoundingClientRect();
  const before = stage.getBoundingClientRect();
  const { k } = lookAt(stage);
  const middle = (shift, start, length, box, size) => (start + length / 2 - shift - box) / size;
  lookFrom(stage, {
    k,
    x: middle(dx, frame.left, frame.width, before.left, before.width),
    y: middle(dy, frame.top, frame.height, before.top, before.height),
  });
  const after = stage.getBoundingClientRect();
  // What was clamped away is forgotten, so that the way back begins at once.
  lookFrom(stage, { k, x: middle(0, frame.left, frame.width, after.left, after.width), y: middle(0, frame.top, frame.height, after.top, after.height) });
  const rest = dy - (after.top - before.top);
  if (Math.abs(rest) > 0.5) {
    scrollerOf(stage).scrollBy(0, -rest);
  }
}

function scrollerOf(stage) {
  const body = stage.closest('.chart-body');
  return body.scrollHeight > body.clientHeight + 1 && getComputedStyle(body).overflowY !== 'visible' ? body : document.scrollingElement;
}

/** Brings a point (0..1) into the frame where it is outside. */
export function reveal(stage, { x, y }) {
  const frame = frameOf(stage).getBoundingClientRect();
  const box = stage.getBoundingClientRect();
  const [left, top] = [box.left + x * box.width, box.top + y * box.height];
  if (left < frame.left || left > frame.right || top < frame.top || top > frame.bottom) {
    lookFrom(stage, { k: lookAt(stage).k, x, y });
  }
}
