// Finds clients as one types. Without this script the button beside the field does the same.
const form = document.querySelector('[data-on-behalf]');
const field = form.querySelector('[data-find]');
const list = form.querySelector('[data-found]');
const words = form.querySelector('[data-found-words]');
const name = form.elements['Form.Name'];
const pause = 200;
let timer = 0;
let latest = 0;

field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(find, pause);
});

field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    clearTimeout(timer);
    find().then(() => (list.querySelector('input') ?? newClient()).focus());
  } else if (event.key === 'ArrowDown') {
    event.preventDefault();
    (list.querySelector('input') ?? newClient()).focus();
  }
});

form.querySelector('[name=search]').addEventListener('click', (event) => {
  event.preventDefault();
  find();
});

form.addEventListener('change', (event) => {
  // Somebody looked for a name that is not on file: it need not be typed again.
  if (event.target === newClient() && !name.value && /[^\d\s+()./-]/.test(field.value) && !field.value.includes('@')) {
    name.value = field.value.trim();
  }
});

const newClient = () => form.querySelector('[name="Form.Client"][value=new]');

async function find() {
  const mine = ++latest;
  const asked = field.value.trim();
  let clients = [];
  if (asked.length > 1) {
    const response = await fetch(`${field.dataset.find}?${new URLSearchParams({ q: asked })}`, { headers: { accept: 'application/json' } }).catch(() => null);
    if (mine !== latest) {
      return;
    }

    if (!response?.ok || response.redirected) {
      words.textContent = 'The search does not answer just now. Press Find once more in a moment.';
      return;
    }

    ({ clients } = await response.json());
  }

  show(clients, asked);
}

function show(clients, asked) {
  const chosen = list.querySelector('input:checked')?.closest('label');
  list.replaceChildren(...clients.map(choiceOf));
  if (chosen && !list.querySelector(`input[value="${CSS.escape(chosen.querySelector('input').value)}"]`)) {
    list.prepend(chosen);
  } else if (chosen) {
    list.querySelector(`input[value="${CSS.escape(chosen.querySelector('input').value)}"]`).checked = true;
  }

  words.textContent = asked.length < 2
    ? ''
    : clients.length === 0
      ? 'Nobody is found. Try another spelling, or enter a new client.'
      : `${clients.length === 10 ? 'The first 10' : clients.length} found.`;
}

function choiceOf(client) {
  const label = document.createElement('label');
  label.className = 'choice';
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name: 'Form.Client', value: client.id });
  const text = document.createElement('span');
  text.append(Object.assign(document.createElement('b'), { textContent: client.name }));
  if (client.contact) {
    text.append(Object.assign(document.createElement('span'), { className: 'hint', textContent: client.contact }));
  }

  label.append(input, text);
  if (client.missed) {
    label.append(Object.assign(document.createElement('span'), { className: 'choice-price', textContent: client.missed }));
  }

  return label;
}

field.focus();
