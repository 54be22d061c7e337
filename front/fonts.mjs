// The pages' font: Pretendard GOV, cut to the weights that the styles use and into pieces by letters, so that a page
// loads the core piece and few small ones. Which letters belong together: letters.txt, then everything else it has.
import subset from "subset-font";
import fontverter from "fontverter";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

const front = import.meta.dirname;
const source = path.join(front, "node_modules/pretendard-gov/dist/web/variable/woff2/PretendardGOVVariable.woff2");
// "Pretendard" is a reserved font name; what is made from the font, as these pieces are, goes by another (OFL, 3).
const family = "Dure Sans";
const weights = [400, 700];
const gap = 64;

/** @returns the pieces' files, their style sheet and the core's file, by their names under wwwroot/fonts. */
export async function fontPieces() {
  const font = renamed(await fontverter.convert(await readFile(source), "sfnt"));
  const pieces = splitLetters(lettersOf(font), await readFile(path.join(front, "letters.txt"), "utf8"));
  const files = [];
  const cut = async (letters, wght) =>
    files.push(
      await subset(font, String.fromCodePoint(...letters), {
        targetFormat: "woff2",
        variationAxes: { wght },
        noHinting: true,
        keepFeatures: ["kern", "tnum"],
        dropTables: ["STAT", "vhea", "vmtx"],
      }),
    ) - 1;

  // The core, which every page has need of in both weights, takes less as one variable file. Of the letters of other
  // pieces a page mostly shows the regular ones alone. Rare ones may take what they like.
  const faces = [];
  const owner = new Map(pieces.flatMap(({ letters }, at) => letters.map((letter) => [letter, at])));
  for (const { letters, apart } of pieces) {
    const both = apart ? null : await cut(letters, { min: weights[0], max: weights[1] });
    const range = ranges(letters, owner);
    for (const weight of weights)
      faces.push({ weight, range, file: both ?? (await cut(letters, weight)) });
  }

  // Browsers keep the files for ever, so that other contents need another address.
  const hash = createHash("sha256");
  files.forEach((file) => hash.update(file));
  const folder = hash.digest("hex").slice(0, 8);
  const styles = faces.map(
    ({ weight, range, file }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;` +
      `src:url(${folder}/${file}.woff2)format("woff2");unicode-range:${range}}`,
  );
  return {
    files: new Map(files.map((file, at) => [`${folder}/${at}.woff2`, file])),
    styles: `/* ${family}: Pretendard GOV in pieces; its licence: OFL.txt */\n${styles.join("\n")}\n`,
    core: `${folder}/0.woff2`,
  };
}

/** The lines of letters.txt, then Hangul that most fonts have (KS X 1001), then the rest as it comes. */
function splitLetters(all, text) {
  const left = new Set(all);
  const take = (letters) => letters.filter((letter) => left.delete(letter));
  const codes = (line) => [...line].map((letter) => letter.codePointAt(0));
  const pieces = [];
  const put = (letters, apart) => letters.length > 0 && pieces.push({ letters: letters.sort((a, b) => a - b), apart });
  const cut = (letters, size, apart) => {
    while (letters.length > 0) put(letters.splice(0, size), apart);
  };
  text.split("\n").forEach((line, at) => put(take(codes(line)), at > 0));
  const rows = Array.from({ length: 25 * 94 }, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]);
  cut(take(codes(new TextDecoder("euc-kr").decode(Uint8Array.from(rows.flat())))), 48, true);
  cut(take([...left].filter((letter) => letter < 0xac00 || letter > 0xd7a3)), 128, false);
  cut([...left], 128, false);
  return pieces;
}

/** Short ranges: small gaps that are no other piece's letters belong to the range around them. */
function ranges(letters, owner) {
  const found = [];
  for (const letter of letters) {
    const last = found.at(-1);
    let between = last ? last[1] + 1 : letter;
    while (last && between < letter && letter - last[1] <= gap && !owner.has(between) && !isLeftOut(between))
      between++;
    if (last && between === letter) last[1] = letter;
    else found.push([letter, letter]);
  }
  const hex = (letter) => letter.toString(16);
  return found.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join();
}

const tables = (font) =>
  Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at).map((entry) => ({
    entry,
    tag: font.toString("latin1", entry, entry + 4),
    offset: font.readUInt32BE(entry + 8),
  }));

// Control codes, what only the font itself knows the meaning of, and what stands on or joins letters beside it: in
// another piece than theirs it would be of no use, and Chromium gives up on a thousand of them.
const isLeftOut = (letter) => /[\p{Cc}\p{Co}\p{Cf}\p{M}]/u.test(String.fromCodePoint(letter));

/** All letters of its cmap of whole Unicode (format 12). */
function lettersOf(font) {
  const { offset } = tables(font).find((table) => table.tag === "cmap");
  const subtables = Array.from({ length: font.readUInt16BE(offset + 2) }, (_, at) => offset + 4 + 8 * at);
  const groups = subtables
    .map((entry) => offset + font.readUInt32BE(entry + 4))
    .find((subtable) => font.readUInt16BE(subtable) === 12);
  const letters = [];
  for (let at = 0; at < font.readUInt32BE(groups + 12); at++) {
    const [first, last] = [font.readUInt32BE(groups + 16 + 12 * at), font.readUInt32BE(groups + 20 + 12 * at)];
    for (let letter = first; letter <= last; letter++) letters.push(letter);
  }
  return letters.filter((letter) => !isLeftOut(letter));
}

/** The font with names of ours instead of its own; hb-subset sums its tables anew. */
function renamed(font) {
  const names = new Map([
    [0, "Copyright (c) 2021 Kil Hyung-jin; modified: pieces of the font, SIL Open Font License 1.1"],
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, family.replaceAll(" ", "")],
  ]);
  const records = [];
  const texts = [];
  let at = 0;
  for (const [id, name] of names) {
    const text = Buffer.from(name, "utf16le").swap16();
    const record = Buffer.alloc(12);
    [3, 1, 0x409, id, text.length, at].forEach((value, field) => record.writeUInt16BE(value, 2 * field));
    records.push(record);
    texts.push(text);
    at += text.length;
  }
  const head = Buffer.alloc(6);
  [0, names.size, 6 + 12 * names.size].forEach((value, field) => head.writeUInt16BE(value, 2 * field));
  const table = Buffer.concat([head, ...records, ...texts]);
  const padded = Buffer.concat([font, Buffer.alloc(-font.length & 3)]);
  const { entry } = tables(padded).find(({ tag }) => tag === "name");
  padded.writeUInt32BE(padded.length, entry + 8);
  padded.writeUInt32BE(table.length, entry + 12);
  return Buffer.concat([padded, table]);
}
