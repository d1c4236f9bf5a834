// Makes the desk quicker, never possible: every key here presses a button that is on the page.
const field = document.getElementById("scan");
const pressed = (selector) => document.querySelector(selector)?.closest("form")?.requestSubmit();

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (field?.value) field.value = "";
    else pressed('input[name="act"][value="done"]');
    field?.focus();
  }
  // A scanner types wherever the focus is; outside of fields its digits belong in the one field.
  const typing = document.activeElement?.closest("input, select, textarea");
  if (!typing && /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) field?.focus();
});

// After thirty seconds an undo would be refused; the button goes before somebody tries.
setTimeout(() => {
  for (const form of document.querySelectorAll('.history form[action$="/undo"]')) {
    const focused = form.contains(document.activeElement);
    form.remove();
    if (focused) field?.focus();
  }
}, 30000);
