// The grid of 취합 as a spreadsheet: arrows, paste, undo, totals as one types. Without this file it is a form that works.
// One that is marked "stays" is saved without leaving the page.
const form = document.querySelector("[data-grid]");
const inputs = form ? [...form.querySelectorAll("input.cell")] : [];
const rows = form ? [...form.querySelectorAll("tbody tr")].map((row) => inputs.filter((input) => row.contains(input))).filter((row) => row.length) : [];
const said = form?.querySelector("[data-grid-said]");

// Figures are held as whole counts of 10^-12 of the column's unit, so that no total is off by a stray digit.
const SCALE = 12;
const LARGE = { 조: 12, 억: 8, 만: 4 };
const SMALL = { 천: 3, 백: 2, 십: 1 };
const POWER = { 천원: 3, 만원: 4, 백만원: 6, 천만원: 7, 억원: 8, 조원: 12, 천명: 3, 만명: 4, 천건: 3 };

const plain = (digits) => {
  const [whole, part = ""] = digits.replaceAll(",", "").split(".");
  return part.length > SCALE ? null : BigInt(whole + part.padEnd(SCALE, "0"));
};

/** The number that a person wrote, as the server reads it; null for nothing, -, and what is no number. */
function read(text, unit) {
  let rest = text.normalize("NFKC").replace(/[\s₩]/g, "").replace(/^약/, "");
  if (/^([-–−]|해당없음)?$/.test(rest)) return null;
  let sign = 1n;
  if (/^\(.*\)$/.test(rest)) [sign, rest] = [-1n, rest.slice(1, -1)];
  if (/^[△▲▼\-−–+]/.test(rest)) [sign, rest] = [rest[0] === "+" ? sign : -1n, rest.slice(1)];
  const scaled = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(천원|백만원|천만원|천명|천건)$/.exec(rest);
  const own = POWER[unit] ?? 0;
  if (scaled) {
    const value = plain(scaled[1] + (scaled[2] ?? ""));
    return value === null ? null : (sign * value * 10n ** BigInt(POWER[scaled[3]])) / 10n ** BigInt(own);
  }
  let [total, section, found] = [0n, 0n, false];
  const part = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([천백십])?([조억만])?/;
  for (let match = part.exec(rest); match; match = part.exec(rest)) {
    const value = plain(match[1]);
    if (value === null) return null;
    found = true;
    section += value * 10n ** BigInt(SMALL[match[2]] ?? 0);
    if (match[3]) [total, section] = [total + section * 10n ** BigInt(LARGE[match[3]]), 0n];
    rest = rest.slice(match[0].length);
  }
  if (!found || /\d/.test(rest)) return null;
  const words = /[조억만]/.test(text) || /^원$/.test(rest);
  return words && own ? (sign * (total + section)) / 10n ** BigInt(own) : sign * (total + section);
}

function write(value) {
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, "0");
  const part = digits.slice(-SCALE).replace(/0+$/, "");
  const whole = digits.slice(0, -SCALE).replace(/\B(?=(\d{3})+$)/g, ",");
  return (value < 0n ? "-" : "") + whole + (part && "." + part);
}

const valueOf = (input) => read(input.value, input.dataset.unit);

function total() {
  for (const cell of form.querySelectorAll("[data-sum]")) {
    if (cell.dataset.before === "") continue;
    cell.textContent = write((read(cell.dataset.before, "") ?? 0n) + (valueOf(document.getElementById(cell.dataset.sum)) ?? 0n));
  }
  for (const cell of form.querySelectorAll("[data-total], [data-total-sum]")) {
    const at = cell.dataset.total ?? cell.dataset.totalSum;
    const known = inputs.filter((input) => input.dataset.column === at).map(valueOf).filter((value) => value !== null);
    const before = "totalSum" in cell.dataset ? (read(cell.dataset.before ?? "", "") ?? 0n) : 0n;
    if ("totalSum" in cell.dataset && !cell.dataset.before) continue;
    cell.textContent = known.length || before ? write(known.reduce((sum, value) => sum + value, before)) : "";
  }
  const changed = inputs.filter((input) => input.value !== input.dataset.was).length;
  said.textContent = changed ? `저장하지 않은 칸 ${changed}개` : "";
}

let leaving = false;
let saving = false;
const done = [];
const undone = [];

/** Writes values, remembers what stood there, and lets the totals and the checks know. */
function put(changes, remember = done) {
  remember.push(changes.map(([input]) => [input, input.value]));
  for (const [input, value] of changes) {
    input.value = value;
    before.set(input, value);
  }
  total();
  // One question to the server for all of it.
  changes.at(-1)?.[0].dispatchEvent(new Event("change", { bubbles: true }));
}

// What stood in a field when it was entered, so that typing into it can be taken back too.
const before = new Map(inputs.map((input) => [input, input.value]));

function typed(input) {
  if (before.get(input) === input.value) return;
  done.push([[input, before.get(input)]]);
  undone.length = 0;
  before.set(input, input.value);
}

function step(from, to) {
  const last = from.pop();
  if (!last) return;
  put(last, to);
  last[0][0].focus();
}

/** The cells of a copied block: tabs and lines, quoted where they hold tabs, lines or quotes themselves. */
function block(text) {
  const lines = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const line = lines.at(-1);
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') line[line.length - 1] += letter;
      else if (text[at + 1] === '"') line[line.length - 1] += text[++at];
      else quoted = false;
    } else if (letter === '"' && line.at(-1) === "") quoted = true;
    else if (letter === "\t") line.push("");
    else if (letter === "\n") lines.push([""]);
    else if (letter !== "\r") line[line.length - 1] += letter;
  }
  if (lines.length > 1 && lines.at(-1).length === 1 && lines.at(-1)[0] === "") lines.pop();
  return lines.map((line) => line.map((cell) => cell.replace(/[\s\u00a0]+/g, " ").trim()));
}

const place = (input) => {
  const row = rows.findIndex((cells) => cells.includes(input));
  return [row, Number(input.dataset.column)];
};
const at = (row, column) => rows[row]?.find((input) => Number(input.dataset.column) === column);

function paste(event) {
  const cells = block(event.clipboardData.getData("text/plain"));
  if (cells.length === 1 && cells[0].length === 1) return;
  event.preventDefault();
  typed(event.target);
  const [row, column] = place(event.target);
  let lost = 0;
  const changes = [];
  cells.forEach((line, down) =>
    line.forEach((value, along) => {
      const input = at(row + down, column + along);
      if (input) changes.push([input, value]);
      else if (value) lost++;
    }),
  );
  undone.length = 0;
  put(changes);
  if (lost) said.textContent = `표를 벗어난 ${lost}칸은 붙이지 않았습니다. ${said.textContent}`;
}

function go(event) {
  const input = event.target;
  const [row, column] = place(input);
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const ends = input.selectionStart === input.selectionEnd;
  const along = (by) => {
    const all = rows[row];
    return all[all.indexOf(input) + by];
  };
  const down = (by) => {
    for (let next = row + by; rows[next]; next += by) if (at(next, column)) return at(next, column);
    return undefined;
  };
  const to =
    event.key === "ArrowUp" ? down(-1)
    : event.key === "ArrowDown" || event.key === "Enter" ? down(event.shiftKey ? -1 : 1)
    : event.key === "ArrowLeft" && (whole || (ends && input.selectionStart === 0)) ? along(-1)
    : event.key === "ArrowRight" && (whole || (ends && input.selectionEnd === input.value.length)) ? along(1)
    : null;
  if (to === null) return;
  event.preventDefault();
  if (!to) return;
  to.focus();
  to.select();
}

function press(event) {
  if (event.isComposing || !inputs.includes(event.target)) return;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    typed(event.target);
    if (key === "y" || event.shiftKey) step(undone, done);
    else step(done, undone);
  } else if (!event.altKey) go(event);
}

const field = (name) => form.elements.namedItem(name);

/** Puts what a saving brought into the grid: what was sent as it is kept, and what others changed meanwhile. */
function keep({ cells, rows: versions }, sent) {
  const unseen = new Set();
  for (const { field: name, text, by } of cells) {
    const input = field(name);
    // What comes from records meanwhile has no field to type in.
    if (!input) continue;
    const untouched = by === null ? input.value === sent.get(name) : input.value === input.dataset.was;
    // Two figures for one cell: who saves next is shown both.
    if (by !== null && !untouched) {
      unseen.add(name.split("|")[1]);
      continue;
    }
    if (untouched) {
      input.value = text;
      before.set(input, text);
    }
    input.dataset.was = input.nextElementSibling.value = text;
    if (by !== null) tell(input, by);
  }
  for (const [programme, version] of Object.entries(versions)) if (!unseen.has(programme)) field(`row|${programme}`).value = version;
}

const isFilled = (input) => input.dataset.was !== "";

/** What the head of the page says of the grid. */
function head({ last }, more) {
  const filled = document.querySelector("[data-grid-filled]");
  if (filled) filled.textContent = Number(filled.textContent) + more;
  const when = document.querySelector("[data-grid-last]");
  if (when && last) when.textContent = last;
}

/** Says at a cell who changed it, as the page does. */
function tell(input, by) {
  const id = `${input.id}-said`;
  document.getElementById(id)?.remove();
  const note = Object.assign(document.createElement("span"), { className: "by-other", id });
  note.append(Object.assign(document.createElement("bdi"), { textContent: by }), " 고침");
  input.parentElement.append(note);
  input.setAttribute("aria-describedby", id);
}

/** Makes ready to send the form as a form: only what was changed goes with it. */
function leave(isSent) {
  leaving = true;
  for (const input of inputs) input.disabled = input.nextElementSibling.disabled = !isSent(input);
}

/** Sends what was changed, and stays where one is. What cannot be saved whole is answered with the page that says why. */
async function save() {
  if (saving) return;
  saving = true;
  const sent = new URLSearchParams(new FormData(form));
  for (const input of inputs)
    if (input.value === input.dataset.was) {
      sent.delete(input.name);
      sent.delete(input.nextElementSibling.name);
    }
  try {
    const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body: sent });
    if (answer.status === 401) {
      said.textContent = "로그인이 끝나 저장하지 못했습니다. 다른 창에서 로그인한 뒤 다시 저장하세요. 적은 것은 그대로 있습니다.";
    } else if (answer.ok) {
      const saved = await answer.json();
      const filled = inputs.filter(isFilled).length;
      keep(saved, sent);
      head(saved, inputs.filter(isFilled).length - filled);
      total();
      document.querySelector("[data-grid-saved]")?.remove();
      said.textContent = `${saved.said} ${said.textContent}`.trim();
    } else if (answer.status === 400 || answer.status === 409) {
      leave((input) => sent.has(input.name));
      form.submit();
    } else throw new Error(answer.statusText);
  } catch {
    said.textContent = "저장하지 못했습니다. 적은 것은 그대로 있으니 잠시 뒤 다시 저장하세요.";
  } finally {
    saving = false;
  }
}

/** Fields that the checks speak of are marked. */
function mark() {
  for (const input of inputs) delete input.closest("td").dataset.doubt;
  for (const link of document.querySelectorAll("[data-doubt]")) {
    const input = link.hash && document.getElementById(link.hash.slice(1));
    if (input?.matches("input.cell")) input.closest("td").dataset.doubt = link.dataset.doubt;
  }
}

if (form) {
  form.addEventListener("input", total);
  form.addEventListener("change", (event) => inputs.includes(event.target) && typed(event.target));
  form.addEventListener("keydown", press);
  form.addEventListener("paste", (event) => inputs.includes(event.target) && paste(event));
  form.addEventListener("focusin", (event) => inputs.includes(event.target) && event.target.select());
  form.addEventListener("submit", (event) => {
    if (form.dataset.grid === "stays") {
      event.preventDefault();
      save();
    } else leave((input) => input.value !== input.dataset.was);
  });
  // A page that comes back from the browser's memory is as it was left.
  window.addEventListener("pageshow", () => {
    leaving = false;
    for (const field of form.elements) field.disabled = false;
    total();
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && inputs.some((input) => input.value !== input.dataset.was)) event.preventDefault();
  });
  document.addEventListener("htmx:afterSettle", mark);
  mark();
}
