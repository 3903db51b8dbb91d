// Turns the part that is shown into the part that came, element by element: what stays the same keeps its focus, its caret, its scroll
// and what is open. What was typed and not sent stays typed.
export function morph(old, fresh) {
  if (old.dataset?.keep !== undefined) {
    return;
  }

  const typed = isField(old) && isTyped(old) ? { value: old.value, checked: old.checked } : null;
  takeAttributes(old, fresh);
  if (old.localName === 'textarea') {
    old.defaultValue = fresh.defaultValue;
  } else {
    morphChildren(old, fresh);
  }

  if (isField(old) && old.type !== 'hidden') {
    setValue(old, typed ?? { value: defaultOf(old), checked: old.defaultChecked });
  }
}

const defaultOf = (field) => (field.localName === 'select'
  ? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value
  : field.defaultValue);

// A value that is set again puts the caret at its end.
function setValue(field, { value, checked }) {
  if (field.type === 'checkbox' || field.type === 'radio') {
    field.checked = checked;
  } else if (field.value !== value) {
    field.value = value;
  }
}

const isField = (element) => ['input', 'select', 'textarea'].includes(element.localName);

/** Whether a person changed it since it came, or since it was handed over to be sent. */
export function isTyped(field) {
  if (field.type === 'hidden') {
    return false;
  }

  if (field.type === 'checkbox' || field.type === 'radio') {
    return field.checked !== field.defaultChecked;
  }

  return field.localName === 'select'
    ? field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
    : field.value !== field.defaultValue;
}

/** From now on it counts as untouched. */
export function settle(field) {
  if (field.type === 'checkbox' || field.type === 'radio') {
    field.defaultChecked = field.checked;
  } else if (field.localName === 'select') {
    for (const option of field.options) {
      option.defaultSelected = option.selected;
    }
  } else if (field.type !== 'hidden') {
    field.defaultValue = field.value;
  }
}

function takeAttributes(old, fresh) {
  // A script set the style and the place in the tab order; a person opened the details.
  const kept = (name) => name === 'style' || name === 'tabindex' || (name === 'open' && old.localName === 'details');
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !kept(name)) {
      old.removeAttribute(name);
    }
  }

  for (const { name, value } of fresh.attributes) {
    // What she shut stays shut, unless something in it needs a fix.
    if (name === 'open' && old.localName === 'details' && !fresh.querySelector('.is-wrong')) {
      continue;
    }

    if (old.getAttribute(name) !== value && (name !== 'tabindex' || !old.hasAttribute(name))) {
      old.setAttribute(name, value);
    }
  }
}

function morphChildren(old, fresh) {
  const keyed = new Map();
  for (const child of old.children) {
    const key = keyOf(child);
    if (key && !keyed.has(key)) {
      keyed.set(key, child);
    }
  }

  let next = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const key = keyOf(child);
    const twin = key ? keyed.get(key) : isAlike(next, child) ? next : null;
    if (!twin) {
      old.insertBefore(child, next);
      continue;
    }

    if (key) {
      keyed.delete(key);
    }

    if (twin === next) {
      next = next.nextSibling;
    } else {
      old.insertBefore(twin, next);
    }

    if (twin.nodeType === Node.ELEMENT_NODE) {
      morph(twin, child);
    } else if (twin.data !== child.data) {
      twin.data = child.data;
    }
  }

  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

// What keeps itself never stands in for something else.
const isAlike = (node, other) => node && node.nodeType === other.nodeType && node.localName === other.localName && !keyOf(node)
  && (node.dataset?.keep === undefined) === (other.dataset?.keep === undefined);

function keyOf(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return null;
  }

  // The same form of another knot is another form: nothing typed there belongs here.
  const own = node.dataset.knot ?? node.dataset.view ?? node.getAttribute('action') ?? '';
  const area = node.localName === 'form' ? areaOf(node) : '';
  if (node.id || own) {
    return `${node.localName}#${node.id} ${own} ${area}`;
  }

  return node.name && isField(node) ? `${node.localName} ${node.name} ${node.type === 'radio' ? node.value : ''}` : null;
}

const areaOf = (form) => ['Area', 'Side'].map((name) => form.querySelector(`input[name$=".${name}"][type=hidden]`)?.value ?? '').join('-');
