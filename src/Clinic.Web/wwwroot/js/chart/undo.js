// Takes back what was done to the marks, step by step, while the page of the visit is open.
import { withdraw } from './outbox.js';
import { save } from './live.js';

const steps = [];

export function startUndo() {
  document.addEventListener('chart:saving', ({ detail }) => {
    const step = detail.isUndo ? null : stepOf(detail);
    if (step) {
      steps.push(step);
      enable();
    }
  });
  document.addEventListener('click', (event) => event.target.closest('[data-tool="undo"]') && undo());
  document.addEventListener('keydown', (event) => {
    const isWriting = event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !isWriting && steps.length > 0) {
      event.preventDefault();
      undo();
    }
  });
}

export const pinOf = (knot) => document.querySelector(`.pin-mark[data-knot="${CSS.escape(knot)}"]`);

/** What a point is called when a move says where it began. */
export const placeWords = (view, x, y) => `${view} ${x} ${y} ${document.querySelector('.bodymap').dataset.build}`;

/** The fields that say a point. */
export function pointFields(place) {
  const [view, x, y, build] = place.split(' ');
  return [['Mark.View', view], ['Mark.X', x], ['Mark.Y', y], ['Mark.Build', build]];
}

function stepOf({ action, fields }) {
  const field = (name) => fields.find(([one]) => one === name)?.[1];
  if (action.endsWith('/knots')) {
    return { kind: 'mark', knot: field('Mark.Id') };
  }

  const [, knot, change] = action.match(/\/knots\/([^/]+)\/(place|removal)$/) ?? [];
  switch (change) {
    case 'place':
      return { kind: 'move', knot, from: field('Mark.From') };
    case 'removal':
      return { kind: 'removal', knot, from: pinOf(knot)?.dataset.place, finding: findingFields() };
    default:
      return null;
  }
}

/** What was found about a mark goes with it, and comes back with it. */
const findingFields = () => [...new FormData(document.querySelector('#finding'))].filter(([name]) => name.startsWith('Finding.') && name !== 'Finding.Version');

async function undo() {
  const step = steps.pop();
  enable();
  const knots = `${document.querySelector('[data-visit]').dataset.visit}/knots`;
  const back = { isUndo: true, isQuiet: true };
  if (step?.kind === 'mark') {
    if (!withdraw((waits) => waits.fields.some(([name, value]) => name === 'Mark.Id' && value === step.knot))) {
      await save({ ...back, action: `${knots}/${step.knot}/removal`, fields: [], words: ['Undo: the mark is taken back'] });
    }
  } else if (step?.kind === 'move' && pinOf(step.knot)) {
    const fields = [...pointFields(step.from), ['Mark.From', pinOf(step.knot).dataset.place]];
    await save({ ...back, action: `${knots}/${step.knot}/place`, fields, words: ['Undo: the knot is moved back'] });
  } else if (step?.kind === 'removal' && step.from) {
    await save({ ...back, action: knots, fields: [['Mark.Id', step.knot], ...pointFields(step.from)], words: ['Undo: the mark is put back'] });
    const form = document.querySelector('#finding');
    if (form?.getAttribute('action').includes(step.knot)) {
      const fields = [...step.finding, ['Finding.Version', form.elements['Finding.Version'].value]];
      await save({ ...back, action: form.getAttribute('action'), fields, stays: true, form: 'finding', words: ['Undo: what was found is put back'] });
    }
  }
}

function enable() {
  document.querySelector('[data-tool="undo"]').disabled = steps.length === 0;
}
