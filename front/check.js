// A document dropped on the page of 검산 is sent at once; how far it has come is shown. The form works without this.
const find = (root, name) => root?.querySelector(`[data-drop-${name}]`);

function say(form, words) {
  find(form, "step").textContent = words;
}

function progress(form, value) {
  const bar = find(form, "progress");
  bar.hidden = value === undefined;
  if (value === null) bar.firstElementChild.removeAttribute("value");
  else if (value !== undefined) bar.firstElementChild.value = value;
}

/** Says here and now what the server would say after the whole file had been sent. */
function fits(form) {
  const file = form.querySelector("input[type=file]").files[0];
  const most = Number(form.dataset.most);
  if (!file || file.size <= most) return true;
  say(form, `파일이 ${most / 1048576}MB를 넘습니다. 나누어 올려 주십시오.`);
  return false;
}

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const form = document.querySelector("[data-drop]");
    if (!form || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    form.classList.toggle("over", kind === "dragover");
    if (kind !== "drop" || event.dataTransfer.files.length === 0) return;
    form.querySelector("input[type=file]").files = event.dataTransfer.files;
    form.requestSubmit();
  });
}

const own = (event) => event.target.closest?.("[data-drop]");
document.addEventListener("htmx:confirm", (event) => own(event) && !fits(own(event)) && event.preventDefault());
document.addEventListener("htmx:beforeRequest", (event) => {
  if (!own(event)) return;
  say(own(event), "올리는 중입니다.");
  progress(own(event), null);
});
document.addEventListener("htmx:xhr:progress", (event) => {
  const { lengthComputable, loaded, total } = event.detail;
  if (!own(event) || !lengthComputable || total === 0) return;
  progress(own(event), loaded < total ? loaded / total : null);
  say(own(event), loaded < total ? `올리는 중입니다. ${Math.floor((loaded / total) * 100)}%` : "검산하는 중입니다.");
});
for (const kind of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(kind, (event) => {
    if (!own(event)) return;
    progress(own(event));
    const status = event.detail.xhr?.status;
    say(
      own(event),
      status === 413 ? "파일이 너무 큽니다. 나누어 올려 주십시오."
        : status === 429 ? "지금 다른 문서를 검산하고 있습니다. 잠시 뒤 다시 보내 주십시오."
        : "올리지 못했습니다. 연결을 확인하고 다시 보내 주십시오.",
    );
  });
}
