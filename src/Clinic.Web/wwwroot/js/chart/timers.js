// Two clocks of the chart. The hold counts up to two minutes and is kept in this tab, so that it runs on when the page changes. The
// re-check counts down to 20 minutes after the work, from what the clinic has written. Neither saves anything by itself.
const WHOLE_HOLD = 120;
const KEPT = 'clinic-hold';
const SOUND = 'clinic-hold-sound';
const TICK = 250;

let dueAt = null;
let dueOf = null;
let saidDue = false;
let audio = null;

export function startTimers() {
  document.addEventListener('click', onClick);
  document.addEventListener('change', onChange);
  document.addEventListener('chart:shown', prepare);
  setInterval(tick, TICK);
  prepare();
}

function prepare() {
  for (const timer of document.querySelectorAll('[data-hold]')) {
    timer.hidden = false;
    timer.querySelector('[data-hold-sound]').checked = localStorage.getItem(SOUND) === 'on';
  }

  readDue();
  tick();
}

function tick() {
  showHold();
  showRecheck();
}

const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/* ---- hold ---- */

// { of, name, href, held, since, ended }: held in milliseconds up to the last pause, since when it runs on.
const kept = () => JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');

const keep = (hold) => (hold ? sessionStorage.setItem(KEPT, JSON.stringify(hold)) : sessionStorage.removeItem(KEPT));

const heldOf = (hold) => Math.floor((hold.held + (hold.since === null ? 0 : Date.now() - hold.since)) / 1000);

function onClick(event) {
  const timer = event.target.closest('[data-hold]');
  if (timer && event.target.closest('[data-hold-go]')) {
    go(timer);
  } else if (timer && event.target.closest('[data-hold-stop]')) {
    letGo(timer);
  }
}

function onChange(event) {
  if (event.target.matches('[data-hold-sound]')) {
    localStorage.setItem(SOUND, event.target.checked ? 'on' : 'off');
  }
}

function go(timer) {
  let hold = kept();
  if (hold?.of !== timer.dataset.hold) {
    hold = { of: timer.dataset.hold, name: timer.dataset.holdName, href: `${location.pathname}${location.search}#area-${areaOf(timer)}`, held: 0, since: null, ended: false };
  }

  // A sound may be made only where a person touched the page.
  audio ??= localStorage.getItem(SOUND) === 'on' && globalThis.AudioContext ? new AudioContext() : null;
  keep(hold.since === null ? { ...hold, since: Date.now() } : { ...hold, held: hold.held + Date.now() - hold.since, since: null });
  say(timer, hold.since === null ? 'The hold runs.' : 'Paused.');
  tick();
}

const areaOf = (timer) => timer.dataset.hold.split(' ').at(-1);

/** The first hold says how long it was, whatever was planned; every further one is added: all repeats together. */
function letGo(timer) {
  const hold = kept();
  if (hold?.of !== timer.dataset.hold) {
    return;
  }

  const seconds = heldOf(hold);
  keep(null);
  const isKnown = seconds === 0 || write(timer.closest('form'), seconds);
  say(timer, `Let go after ${seconds} seconds.${isKnown ? '' : ' Pick what you did.'}`);
  tick();
  timer.querySelector('[data-hold-go]').focus({ preventScroll: true });
}

/** Of an area with no work said yet it is the usual one. False when there is none: what she picks next is saved with the length. */
function write(form, seconds) {
  const usual = form.elements['AreaFinding.Usual']?.value.split('-')[0];
  if (usual && !isWorked(form)) {
    form.querySelector(`[name="AreaFinding.Technique"][value="${usual}"]`).checked = true;
  }

  const number = form.elements['AreaFinding.OtherSeconds'];
  const chosen = form.querySelector('[name="AreaFinding.Seconds"]:checked');
  const repeats = form.elements['AreaFinding.Repeats'];
  const before = repeats.value ? Number(chosen && chosen.value !== 'other' ? chosen.value : number.value) : 0;
  const all = Math.min(before + seconds, Number(number.max));
  const chip = form.querySelector(`[name="AreaFinding.Seconds"][value="${all}"]`);
  number.value = chip ? '' : all;
  (chip ?? form.querySelector('[name="AreaFinding.Seconds"][value=other]')).checked = true;
  repeats.value = Math.min(Number(repeats.value) + 1, Number(repeats.max));
  number.dispatchEvent(new Event('change', { bubbles: true }));
  if (isWorked(form)) {
    repeats.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  return isWorked(form);
}

const isWorked = (form) => form.querySelector('[name="AreaFinding.Technique"]:checked:not([value="none"])') !== null;

function showHold() {
  const hold = kept();
  const timer = hold && [...document.querySelectorAll('[data-hold]')].find((shown) => shown.dataset.hold === hold.of);
  for (const other of document.querySelectorAll('[data-hold]')) {
    if (other !== timer) {
      draw(other, null);
    }
  }

  if (timer) {
    draw(timer, hold);
  }

  if (hold && !hold.ended && heldOf(hold) >= WHOLE_HOLD) {
    keep({ ...hold, ended: true });
    end(timer);
  }

  showAway(timer ? null : hold);
}

function draw(timer, hold) {
  const held = hold ? heldOf(hold) : 0;
  const runs = hold !== null && hold.since !== null;
  const isOver = held >= WHOLE_HOLD;
  timer.classList.toggle('is-over', isOver);
  timer.querySelector('.run').setAttribute('stroke-dasharray', `${Math.min(100, (held / WHOLE_HOLD) * 100).toFixed(1)} 100`);
  set(timer, '[data-hold-time]', minutes(held));
  set(timer, '[data-hold-words]', isOver ? 'Let go slowly' : hold ? `of ${minutes(WHOLE_HOLD)}. Then let go slowly` : 'Hold for two minutes, then let go slowly');
  set(timer, '[data-hold-go]', runs ? 'Pause' : hold ? 'Go on' : 'Start the hold');
  timer.querySelector('[data-hold-go]').hidden = isOver;
  timer.querySelector('[data-hold-stop]').hidden = !hold;
}

function set(root, selector, text) {
  const element = root.querySelector(selector);
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

const say = (timer, words) => set(timer, '[data-hold-says]', words);

function end(timer) {
  if (timer) {
    say(timer, 'Two minutes. Let go slowly.');
    timer.querySelector('[data-hold-stop]').focus({ preventScroll: true });
  }

  navigator.vibrate?.([200, 100, 200]);
  if (audio && localStorage.getItem(SOUND) === 'on') {
    ring();
  }
}

function ring() {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 440;
  volume.gain.setValueAtTime(0.001, audio.currentTime);
  volume.gain.linearRampToValueAtTime(0.12, audio.currentTime + 0.3);
  volume.gain.linearRampToValueAtTime(0.001, audio.currentTime + 1.4);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 1.5);
}

/** While another area or another knot is open, the hold stays in sight. */
function showAway(hold) {
  const away = document.querySelector('[data-hold-away]');
  if (!away) {
    return;
  }

  away.hidden = !hold || !hold.href.startsWith(`${location.pathname}?`) && !hold.href.startsWith(`${location.pathname}#`);
  if (!away.hidden) {
    const held = heldOf(hold);
    const link = away.querySelector('[data-hold-back]');
    if (link.getAttribute('href') !== hold.href) {
      link.setAttribute('href', hold.href);
    }

    set(away, '[data-hold-back]', held >= WHOLE_HOLD ? `Let go of the ${hold.name} slowly` : `Hold on the ${hold.name}`);
    set(away, '[data-hold-away-time]', minutes(held));
  }
}

/* ---- re-check ---- */

/** The clinic says how many seconds are left; from then on this tablet counts, whatever its own clock says. */
function readDue() {
  const bar = document.querySelector('[data-recheck]');
  const of = bar?.querySelector('#recheck-form').getAttribute('action') ?? null;
  const due = bar ? Date.now() + Number(bar.dataset.recheck) * 1000 : null;
  if (of !== dueOf) {
    saidDue = false;
  }

  [dueAt, dueOf] = [due, of];
}

function showRecheck() {
  const bar = document.querySelector('[data-recheck]');
  const time = bar?.querySelector('[data-recheck-time]');
  if (!time || dueAt === null) {
    return;
  }

  const left = Math.max(0, Math.ceil((dueAt - Date.now()) / 1000));
  const x = Math.round(400 * (1 - Math.min(1, left / Number(bar.dataset.whole))));
  bar.querySelector('.done').setAttribute('d', `M0 20H${x}`);
  bar.querySelector('.left').setAttribute('d', `M${x} 20H400`);
  set(bar, '[data-recheck-time]', left === 0 ? 'Now' : minutes(left));
  bar.classList.toggle('is-due', left === 0);
  if (left === 0 && !saidDue) {
    saidDue = true;
    bar.querySelector('.recheck-now').open = true;
    set(bar, '[data-recheck-says]', `20 minutes are over. ${bar.querySelector('.recheck-ask legend').textContent}.`);
    navigator.vibrate?.([200, 100, 200]);
  }
}
