// Makes the building of a sheet quicker: lines move under the finger, lists are searched while one types, and a line of one's own
// says how long it may be. Without it each button posts the page.
const EDGE = 90;
const STEP = 24;
const list = document.querySelector('[data-lines]');
const told = document.querySelector('[data-moved]');

const lines = () => [...list.children];

function tidy() {
  const all = lines();
  all.forEach((line, at) => {
    line.querySelector('[data-up]').disabled = at === 0;
    line.querySelector('[data-down]').disabled = at === all.length - 1;
  });
}

function tell(line) {
  told.textContent = `${line.dataset.line} is now number ${lines().indexOf(line) + 1} of ${lines().length}.`;
  tidy();
}

/** Moves a line by one place; what had the focus keeps it. */
function step(line, by, focus) {
  const other = by < 0 ? line.previousElementSibling : line.nextElementSibling;
  if (!other) {
    return;
  }

  if (by < 0) {
    other.before(line);
  } else {
    other.after(line);
  }

  tell(line);
  (focus.disabled ? line.querySelector('[data-grip]') : focus).focus();
}

/** While the finger is down the line follows it: past the middle of a neighbour it takes its place. */
function drag(line, grip, down) {
  const start = lines().indexOf(line);
  line.classList.add('is-moved');
  grip.setPointerCapture(down.pointerId);
  const move = event => {
    // At an edge of the window the page follows.
    scrollBy(0, event.clientY < EDGE ? -STEP : event.clientY > innerHeight - EDGE ? STEP : 0);
    const before = line.previousElementSibling;
    const after = line.nextElementSibling;
    if (before && event.clientY < middle(before)) {
      before.before(line);
    } else if (after && event.clientY > middle(after)) {
      after.after(line);
    }
  };
  const end = () => {
    grip.removeEventListener('pointermove', move);
    grip.removeEventListener('pointerup', end);
    grip.removeEventListener('pointercancel', end);
    line.classList.remove('is-moved');
    if (lines().indexOf(line) !== start) {
      tell(line);
    }
  };
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
}

function middle(element) {
  const box = element.getBoundingClientRect();
  return box.top + box.height / 2;
}

if (list) {
  for (const line of lines()) {
    const grip = line.querySelector('[data-grip]');
    grip.hidden = false;
    grip.addEventListener('pointerdown', event => {
      if (event.button === 0) {
        event.preventDefault();
        grip.focus();
        drag(line, grip, event);
      }
    });
    grip.addEventListener('keydown', event => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by) {
        event.preventDefault();
        step(line, by, grip);
      }
    });
    for (const [button, by] of [[line.querySelector('[data-up]'), -1], [line.querySelector('[data-down]'), 1]]) {
      button.addEventListener('click', event => {
        event.preventDefault();
        step(line, by, button);
      });
    }

    const own = line.querySelector('[data-own]');
    const hint = line.querySelector('[data-left]');
    const count = () => {
      const left = Number(hint.dataset.left) - own.value.trim().length;
      hint.textContent = left >= 0 ? `${left} characters left` : `${-left} characters too many`;
      hint.classList.toggle('wrong', left < 0);
    };
    own.addEventListener('input', count);
    count();
  }
}

const search = document.querySelector('[data-search]');
if (search) {
  const field = search.querySelector('input');
  const offers = [...search.parentElement.querySelectorAll('[data-words]')];
  search.hidden = false;
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const offer of offers) {
      const text = offer.dataset.words.toLowerCase();
      offer.hidden = !words.every(word => text.includes(word));
    }

    const found = offers.filter(offer => !offer.hidden).length;
    search.querySelector('[data-found]').textContent = words.length === 0 ? '' : found === 1 ? '1 found' : `${found} found`;
  });
  // Enter searches; it does not make the sheet.
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
}
