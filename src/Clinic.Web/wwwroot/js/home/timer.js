// Counts the holds, rests and sides of one exercise. It goes by the clock: a tab that slept is where it should be when it wakes.
const SOUND = 'clinic-home-sound';
const TICK = 250;

const KINDS = { ready: 'Get ready', hold: 'Hold', move: 'Keep going', own: 'Your pace', back: 'Let go', rest: 'Rest', change: 'Change sides' };

/** The run: { home, steps, at, endsAt, left }; endsAt is null while it waits or is paused, left are the milliseconds kept meanwhile. */
let run = null;
let panel = null;
let audio = null;
let tone = null;
let lock = null;

export function startTimer() {
  const template = document.querySelector('#hold-run');
  if (!template) {
    return;
  }

  for (const home of document.querySelectorAll('[data-hold]')) {
    home.hidden = false;
    home.querySelector('[data-hold-start]').addEventListener('click', () => start(home, template));
  }

  setInterval(tick, TICK);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && run) {
      stayAwake();
      tick();
    }
  });
}

const read = (text) => text.split('|').map((step) => {
  const [, kind, seconds, place] = /^(\w+) (\d+) ?(.*)$/.exec(step);
  return { kind, seconds: Number(seconds), place };
});

function start(home, template) {
  stop();
  run = { home, steps: read(home.dataset.hold), at: 0, endsAt: null, left: 0 };
  panel = template.content.firstElementChild.cloneNode(true);
  home.querySelector('[data-hold-start]').hidden = true;
  const pictures = home.closest('.exercise').querySelector('.big-pics');
  if (pictures) {
    panel.prepend(pictures.cloneNode(true));
  }

  home.append(panel);
  panel.querySelector('[data-hold-pause]').addEventListener('click', pause);
  panel.querySelector('[data-hold-skip]').addEventListener('click', skip);
  panel.querySelector('[data-hold-stop]').addEventListener('click', () => {
    stop();
    home.querySelector('[data-hold-start]').focus({ preventScroll: true });
  });
  const sound = panel.querySelector('[data-hold-sound]');
  sound.checked = hasSound();
  sound.addEventListener('change', () => {
    remember(sound.checked);
    hush();
  });

  // A sound may be made only where a person touched the page.
  audio ??= globalThis.AudioContext ? new AudioContext() : null;
  audio?.resume?.();
  stayAwake();
  enter(0, Date.now());
  panel.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  panel.querySelector('[data-hold-pause]').focus({ preventScroll: true });
}

function enter(at, now) {
  hush();
  if (at >= run.steps.length) {
    finish();
    return;
  }

  const step = run.steps[at];
  run.at = at;
  run.endsAt = step.seconds > 0 ? now + step.seconds * 1000 : null;
  run.left = 0;
  const next = run.steps[at + 1];
  set('[data-hold-kind]', KINDS[step.kind]);
  set('[data-hold-place]', step.place);
  set('[data-hold-next]', step.seconds === 0 ? 'Press Next when you have done them.' : next ? `Then: ${wordsOf(next)}` : '');
  set('[data-hold-says]', step.kind === 'back' ? 'Let go' : `${wordsOf(step)}${step.seconds > 0 ? `, ${step.seconds} seconds` : ''}`);
  panel.dataset.kind = step.kind;
  panel.querySelector('[data-hold-pause]').hidden = step.seconds === 0;
  set('[data-hold-pause]', 'Pause');
  chime();
  show();
}

const wordsOf = (step) => (step.place ? `${KINDS[step.kind]}. ${step.place}` : KINDS[step.kind]);

function tick() {
  if (!run || run.endsAt === null) {
    return;
  }

  const now = Date.now();
  if (now < run.endsAt) {
    show();
    return;
  }

  // Steps that passed while the tab slept are passed over in silence; one that waits for her stops here.
  while (run && run.endsAt !== null && now >= run.endsAt) {
    enter(run.at + 1, run.endsAt);
  }

  if (run) {
    buzz();
  }
}

function show() {
  const step = run.steps[run.at];
  const left = run.endsAt === null ? run.left : run.endsAt - Date.now();
  const seconds = Math.max(0, Math.ceil(left / 1000));
  set('[data-hold-left]', step.seconds === 0 ? '' : seconds < 100 ? `${seconds}` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
  const bar = panel.querySelector('progress');
  bar.hidden = step.seconds === 0;
  bar.value = step.seconds === 0 ? 0 : 1 - Math.max(0, left) / (step.seconds * 1000);
}

function pause() {
  if (run.endsAt === null) {
    run.endsAt = Date.now() + run.left;
    run.left = 0;
    set('[data-hold-pause]', 'Pause');
    set('[data-hold-says]', wordsOf(run.steps[run.at]));
    chime();
  } else {
    run.left = Math.max(0, run.endsAt - Date.now());
    run.endsAt = null;
    set('[data-hold-pause]', 'Go on');
    set('[data-hold-says]', 'Paused');
    hush();
  }

  show();
}

function skip() {
  enter(run.at + 1, Date.now());
  buzz();
}

function finish() {
  const home = run.home;
  stop();
  const days = home.parentElement.querySelector('.days');
  const done = document.createElement('p');
  done.className = 'hold-done';
  done.setAttribute('role', 'status');
  home.append(done);
  done.textContent = days ? 'Done. You can tick today below.' : 'Done.';
  days?.querySelector('.day-row button:last-child').focus({ preventScroll: true });
  navigator.vibrate?.([120, 80, 120, 80, 240]);
}

function stop() {
  hush();
  if (run) {
    run.home.querySelector('[data-hold-start]').hidden = false;
  }

  document.querySelectorAll('.hold-done').forEach((line) => line.remove());
  panel?.remove();
  [run, panel] = [null, null];
  lock?.release?.().catch?.(() => null);
  lock = null;
}

/** Where the phone can: the screen stays on while it lies on the floor. */
async function stayAwake() {
  try {
    lock = (await navigator.wakeLock?.request('screen')) ?? null;
    if (!run) {
      lock?.release();
    }
  } catch {
    lock = null;
  }
}

function buzz() {
  const kind = run?.steps[run.at].kind;
  navigator.vibrate?.(kind === 'hold' || kind === 'move' ? 200 : [100, 80, 100]);
}

/* ---- sound: a quiet tone as a hold begins, and a lower one, set ahead, as it ends: a sleeping tab rings in time too ---- */

function chime() {
  const step = run.steps[run.at];
  if (!audio || !hasSound() || (step.kind !== 'hold' && step.kind !== 'move') || run.endsAt <= Date.now()) {
    return;
  }

  if (run.endsAt - Date.now() > step.seconds * 1000 - 500) {
    ring(520, 0);
  }

  tone = ring(390, Math.max(0, (run.endsAt - Date.now()) / 1000));
}

function ring(pitch, wait) {
  const from = audio.currentTime + wait;
  const made = audio.createOscillator();
  const volume = audio.createGain();
  made.frequency.value = pitch;
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.12, from + 0.08);
  volume.gain.linearRampToValueAtTime(0, from + 0.9);
  made.connect(volume).connect(audio.destination);
  made.start(from);
  made.stop(from + 1);
  return { made, from };
}

/** Takes back a tone that has not begun. */
function hush() {
  if (tone && audio.currentTime < tone.from) {
    tone.made.stop();
  }

  tone = null;
}

function hasSound() {
  try {
    return localStorage.getItem(SOUND) !== 'off';
  } catch {
    return true;
  }
}

function remember(isOn) {
  try {
    localStorage.setItem(SOUND, isOn ? 'on' : 'off');
  } catch {
    // A private window forgets it.
  }
}

function set(selector, text) {
  const element = panel.querySelector(selector);
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
