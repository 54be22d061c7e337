// The field in the header and the list below it: arrows go through the list, Escape closes it.
const field = document.getElementById("site-q");
const list = document.getElementById("search-list");

function close() {
  list.replaceChildren();
}

let closing = false;

function go(event) {
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "Escape" && links.length) {
    close();
    closing = true;
    field.focus();
    closing = false;
  } else if (event.key === "ArrowDown" && links.length) {
    links[Math.min(at + 1, links.length - 1)].focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    (at === 0 ? field : links[at - 1]).focus();
  } else return;
  event.preventDefault();
}

if (field) {
  const box = field.closest(".site-search");
  box.addEventListener("keydown", go);
  box.addEventListener("focusout", (event) => event.relatedTarget && !box.contains(event.relatedTarget) && close());
  document.addEventListener("click", (event) => !box.contains(event.target) && close());
  // Who comes back to the field sees the list again, but not who has just closed it.
  field.addEventListener("focus", () => closing || field.dispatchEvent(new Event("reopen")));
  // While a syllable is put together the field changes without an input event in some browsers.
  field.addEventListener("compositionupdate", () => setTimeout(() => field.dispatchEvent(new Event("input", { bubbles: true }))));
}
