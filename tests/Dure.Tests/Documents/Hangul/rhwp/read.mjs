// What rhwp makes of Hangul documents: node read.mjs <folder of rhwp.mjs> <file>…
// Prints one line of JSON a file: pages, paragraphs of the body with their tables (nested ones in their cells), warnings.
// Before the files, --svg <folder> also writes every page there, and --hwp <folder> the document as HWP 5.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const [home, ...rest] = process.argv.slice(2);
const folder = (option) => (rest[0] === option ? rest.splice(0, 2)[1] : null);
const svg = folder("--svg");
const hwp = folder("--hwp");
const rhwp = await import(pathToFileURL(join(home, "rhwp.mjs")));

// Letters as wide as in a font of Hangul: a syllable is a square, a digit or Latin letter half of one.
globalThis.measureTextWidth = (font, text) => {
  const size = parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? "10");
  return [...text].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e80 ? size : size / 2), 0);
};
await rhwp.default({ module_or_path: brotliDecompressSync(readFileSync(join(home, "rhwp_bg.wasm.br"))) });

const maybe = (read) => {
  try {
    return read();
  } catch {
    return null;
  }
};

// A table is found by asking at each control's place, since the list of controls leaves nested ones out.
function table(doc, section, paragraph, path) {
  const at = JSON.stringify(path);
  const size = maybe(() => JSON.parse(doc.getTableDimensionsByPath(section, paragraph, at)));
  if (!size || size.cellCount === undefined) return null;
  const cells = [];
  for (let cell = 0; cell < size.cellCount; cell++) {
    const inCell = (para) => [...path.slice(0, -1), { ...path.at(-1), cellIndex: cell, cellParaIndex: para }];
    const info = JSON.parse(doc.getCellInfoByPath(section, paragraph, JSON.stringify(inCell(0))));
    const count = doc.getCellParagraphCountByPath(section, paragraph, JSON.stringify(inCell(0)));
    const lines = [];
    const tables = [];
    for (let para = 0; para < count; para++) {
      const here = JSON.stringify(inCell(para));
      const length = doc.getCellParagraphLengthByPath(section, paragraph, here);
      lines.push(doc.getTextInCellByPath(section, paragraph, here, 0, length));
      for (let control = 0, missing = 0; missing < 4; control++) {
        const nested = table(doc, section, paragraph, [...inCell(para), { controlIndex: control, cellIndex: 0, cellParaIndex: 0 }]);
        if (nested) tables.push(nested);
        else missing++;
      }
    }
    cells.push({ ...info, text: lines.join("\n"), tables });
  }
  return { rows: size.rowCount, columns: size.colCount, cells };
}

for (const file of rest) {
  const doc = new rhwp.HwpDocument(new Uint8Array(readFileSync(file)));
  const paragraphs = [];
  for (let section = 0; section < doc.getSectionCount(); section++) {
    for (let paragraph = 0; paragraph < doc.getParagraphCount(section); paragraph++) {
      const text = doc.getTextRange(section, paragraph, 0, doc.getParagraphLength(section, paragraph));
      const controls = JSON.parse(doc.getControlTextPositions(section, paragraph)).length;
      const tables = [];
      for (let control = 0; control < controls; control++) {
        const one = table(doc, section, paragraph, [{ controlIndex: control, cellIndex: 0, cellParaIndex: 0 }]);
        if (one) tables.push(one);
      }
      paragraphs.push({ text, tables });
    }
  }
  const pages = doc.pageCount();
  const sizes = [];
  for (let page = 0; page < pages; page++) {
    const info = JSON.parse(doc.getPageInfo(page));
    sizes.push([info.width, info.height]);
    if (svg) writeFileSync(join(svg, `${basename(file)}-${page + 1}.svg`), doc.renderPageSvg(page));
  }
  if (hwp) writeFileSync(join(hwp, `${basename(file)}.hwp`), doc.exportHwp());
  console.log(JSON.stringify({ pages, sizes, paragraphs }));
  doc.free();
}
