// Pages work without this file. It lets parts of a page be replaced (htmx) and says when a table goes on sideways.
import htmx from "htmx.org";
import "./search.js";
import "./check.js";

// The security policy forbids inline styles and evaluated code, so htmx must not try either.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0; // nothing of a ledger stays behind in the browser's storage

const sized = new ResizeObserver((entries) => entries.forEach((entry) => mark(entry.target.closest(".table-scroll"))));

/** data-more says at which sides of a scrolled region something is hidden; the style sheet fades those. */
function mark(region) {
  if (!region) return;
  const hidden = region.scrollWidth - region.clientWidth;
  const at = Math.abs(region.scrollLeft);
  const sides = [at > 1 && "start", at < hidden - 1 && "end"].filter(Boolean).join(" ");
  if (sides) region.dataset.more = sides;
  else delete region.dataset.more;
}

function watch(root) {
  for (const region of root.querySelectorAll(".table-scroll")) {
    region.addEventListener("scroll", () => mark(region), { passive: true });
    sized.observe(region);
    if (region.firstElementChild) sized.observe(region.firstElementChild);
  }
}

// After an error the summary is what the reader has to see and hear first.
document.querySelector(".error-summary")?.focus();
document.addEventListener("htmx:load", (event) => event.target !== document.body && watch(event.target));
document.addEventListener("click", (event) => event.target.closest("[data-print]") && window.print());
watch(document);
