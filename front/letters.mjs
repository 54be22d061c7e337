// Writes letters.txt, the letters of the font's pieces: on the first line those nearly every page has need of, below
// them the others that Dure's own texts know, the more frequent first. `npm run letters`, when the texts have changed much.
import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";

const front = import.meta.dirname;
const root = path.join(front, "..");
const inCore = 320;
const inPiece = 24;
const first = String.fromCodePoint(...Array.from({ length: 95 }, (_, at) => at + 32)); // what keyboards have

const files = async (folder, kind) =>
  (await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && kind.test(entry.name) && !/[\\/](bin|obj)([\\/]|$)/.test(entry.parentPath))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

// In how many texts a letter stands says more than how often: a page loads a piece for one letter as for a hundred.
// Pages, what is said from the code, and what is in books count alike, however many files there are of each; what is in
// rules, which only a few pages show, counts half.
const shares = new Map();
for (const [weight, texts] of [
  [1, await files("src/Dure.App", /\.cshtml$/)],
  [1, await files("src/Dure.App", /\.cs$/)],
  [1, await files("books", /\.(yaml|csv)$/)],
  [0.5, await files("rules", /\.yaml$/)],
])
  for (const file of texts)
    for (const letter of new Set(await readFile(file, "utf8")))
      if (letter > "~" && /[^\p{C}\p{M}\p{Z}\p{Script=Han}]/u.test(letter))
        shares.set(letter, (shares.get(letter) ?? 0) + weight / texts.length);

const others = [...shares].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1)).map(([letter]) => letter);
const pieces = [first + others.splice(0, inCore).join("")];
while (others.length > 0) pieces.push(others.splice(0, inPiece).join(""));
await writeFile(path.join(front, "letters.txt"), pieces.join("\n") + "\n");
