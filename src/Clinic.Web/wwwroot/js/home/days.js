// The days that can be ticked, in the clinic's time.
const WHOLE = 8;

const today = (zone) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
const after = (day) => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const said = (day, form) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...form }).format(new Date(`${day}T00:00Z`)).replace(',', '');

/** A page that was kept on the phone is opened on a later day: its days go on to this one. */
export function freshenDays() {
  const { zone } = document.body.dataset;
  if (!zone) {
    return;
  }

  const now = today(zone);
  for (const row of document.querySelectorAll('.day-row')) {
    for (let day = row.lastElementChild.value; day < now; day = row.lastElementChild.value) {
      const last = row.lastElementChild;
      last.querySelector('span').textContent = said(day, { weekday: 'short' });
      const added = last.cloneNode(true);
      const next = after(day);
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
