// The chips of usual lengths and the number beside them answer one question: the last touched one counts.
export function startLengths() {
  document.addEventListener('input', (event) => {
    const asked = event.target.closest('.seconds');
    if (!asked) {
      return;
    }

    const number = asked.querySelector('input[type=number]');
    const other = asked.querySelector('input[value=other]');
    if (event.target === number) {
      other.checked = number.value !== '';
    } else if (!other.checked) {
      number.value = '';
    }
  });
}
