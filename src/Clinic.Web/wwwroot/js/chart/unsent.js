// What could not be saved, shown with its values until she has seen it; and nobody signs out over what waits without knowing.
import { empty } from './outbox-store.js';
import { dismiss, refusedSaves, waitingSaves } from './outbox.js';

export function startUnsent() {
  document.addEventListener('outbox:changed', show);
  document.addEventListener('submit', (event) => {
    if (!event.target.action.endsWith('/accounts/sign-out')) {
      return;
    }

    const count = waitingSaves().length + refusedSaves().length;
    if (count > 0 && !confirm(`${count === 1 ? 'One change is' : `${count} changes are`} not with the clinic yet. Sign out and lose that?`)) {
      event.preventDefault();
      return;
    }

    empty();
  });
}

function show() {
  const refused = refusedSaves();
  document.querySelector('#unsent')?.remove();
  if (refused.length === 0) {
    return;
  }

  const panel = make('div', { id: 'unsent', className: 'unsent' });
  panel.setAttribute('role', 'alert');
  panel.append(make('h2', { textContent: 'Not saved' }), ...refused.map(entry));
  document.querySelector('main').before(panel);
}

function entry(save) {
  const line = make('div', { className: 'unsent-save' });
  const seen = make('button', { type: 'button', className: 'btn btn-quiet btn-tight', textContent: 'Take it off this list' });
  seen.addEventListener('click', () => dismiss(save.id));
  line.append(
    make('p', { textContent: save.why }),
    make('ul', {}, save.words.map((textContent) => make('li', { textContent }))),
    make('a', { href: save.visit, textContent: 'Open the visit', className: 'btn btn-link' }),
    seen);
  return line;
}

function make(name, properties, children = []) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
