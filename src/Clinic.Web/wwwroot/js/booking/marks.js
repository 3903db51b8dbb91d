// A tap on the body sends the point to the clinic, which says what place it is. Without a script the list does the same.
const form = document.querySelector("#tap");

for (const how of document.querySelectorAll("[data-how]")) {
  how.hidden = false;
}

for (const stage of form ? document.querySelectorAll("[data-stage]") : []) {
  stage.classList.add("is-live");
  stage.addEventListener("click", (event) => {
    if (form.dataset.sent) {
      return;
    }
    const box = stage.getBoundingClientRect();
    form.elements["Form.View"].value = stage.closest("[data-view]").dataset.view;
    form.elements["Form.X"].value = (event.clientX - box.left) / box.width;
    form.elements["Form.Y"].value = (event.clientY - box.top) / box.height;
    form.dataset.sent = "true";
    stage.setAttribute("aria-busy", "true");
    form.requestSubmit();
  });
}

// Back from another page: it takes taps again.
addEventListener("pageshow", () => {
  if (form) {
    delete form.dataset.sent;
    document.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
  }
});
