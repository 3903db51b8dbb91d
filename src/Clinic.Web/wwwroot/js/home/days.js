// The days that can be ticked. The clinic says when its day ends: what a phone knows of its time zone may be out of date.
const WHOLE = 8;
const DAY = 86_400_000;

const after = (day) => new Date(Date.parse(`${day}T00:00Z`) + DAY).toISOString().slice(0, 10);
const said = (day, form) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...form }).format(new Date(`${day}T00:00Z`)).replace(',', '');

/** A page that was kept on the phone is opened on a later day: its days go on to this one. */
export function freshenDays() {
  const over = Date.now() - Number.parseInt(document.body.dataset.dayEnds, 10);
  if (!(over >= 0)) {
    return;
  }

  for (const row of document.querySelectorAll('.day-row')) {
    for (let left = Math.floor(over / DAY) + 1; left > 0; left--) {
      const last = row.lastElementChild;
      last.querySelector('span').textContent = said(last.value, { weekday: 'short' });
      const added = last.cloneNode(true);
      const next = after(last.value);
      added.value = next;
      added.querySelector('span').textContent = 'Today';
      added.querySelector('b').textContent = String(Number(next.slice(8)));
      added.setAttribute('aria-label', said(next, { weekday: 'long', day: 'numeric', month: 'long' }));
      showTick(added, false);
      row.append(added);
      if (row.children.length > WHOLE) {
        row.firstElementChild.remove();
      }
    }
  }
}

/** A button that says a day is done takes that back when it is pressed again. */
export function showTick(button, isDone) {
  button.name = isDone ? 'Undone' : 'Done';
  button.setAttribute('aria-pressed', String(isDone));
}
