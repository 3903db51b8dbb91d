// The picture follows the sliders: each change is drawn by the server and put in the place of the picture before.
import { parsePage } from '../chart/markup.js';

const form = document.querySelector('#poses');
const said = form.querySelector('[data-said]');
const wait = 120;
let timer;
let asked;

for (const slider of form.querySelectorAll('input[type=range]')) {
  const field = document.getElementById(slider.dataset.for);
  slider.hidden = false;
  slider.addEventListener('input', () => {
    field.value = slider.value;
  });
  field.addEventListener('input', () => {
    slider.value = field.value;
  });
}

form.addEventListener('input', ({ target }) => {
  if (!target.name?.startsWith('add-')) {
    clearTimeout(timer);
    timer = setTimeout(draw, wait);
  }
});

async function draw() {
  asked?.abort();
  asked = new AbortController();
  try {
    // Without a button's step; the poses in the form stay the ground that the values are laid over.
    const response = await fetch(form.action, { method: 'POST', body: new FormData(form), signal: asked.signal });
    const page = parsePage(await response.text());
    const pictures = page.querySelector('[data-pictures]');
    if (!pictures || response.redirected) {
      throw new Error(`The pictures answered ${response.status}.`);
    }

    const [fresh, shown] = [pictures.querySelector('svg'), form.querySelector('[data-pictures] svg')];
    if (response.ok && fresh && shown) {
      shown.replaceWith(fresh);
      said.textContent = '';
    } else {
      said.textContent = page.querySelector('.error-summary li')?.textContent ?? 'This cannot be drawn.';
    }
  } catch (error) {
    if (error.name !== 'AbortError') {
      said.textContent = 'The picture could not be drawn. Press Draw to try again.';
    }
  }
}
