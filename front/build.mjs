// Makes what the pages load, under src/Dure.App/wwwroot: site.css, the scripts, the fonts and the view of Hangul documents.
// `npm run build` writes it; `npm run check` fails when the committed files are not what the sources give.
import * as esbuild from "esbuild";
import { fontPieces } from "./fonts.mjs";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const front = import.meta.dirname;
const wwwroot = path.join(front, "../src/Dure.App/wwwroot");
const headOfPages = path.join(front, "../src/Dure.App/Shell/Pages/Shared/_Fonts.cshtml");
const text = (file) => readFile(path.join(front, file), "utf8");

/** Only those of KRDS's tokens that our styles use, light ones by default and high-contrast ones for a dark screen. */
async function tokens(styles) {
  const source = await text("node_modules/krds-uiux/resources/css/token/krds_tokens.css");
  const values = new Map([...source.matchAll(/(--krds-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  const resolve = (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`KRDS has no token ${name}`);
    return value.replace(/var\((--krds-[\w-]+)\)/g, (_, other) => resolve(other));
  };
  const rules = { always: [], dark: [], wide: [] };
  for (const name of [...new Set(styles.match(/--krds-[\w-]+/g))].sort()) {
    const [, kind, rest] = /^--krds-(color|font-size|gap-layout)-(.+)$/.exec(name) ?? [];
    if (kind === "color") {
      rules.always.push(`${name}: ${resolve(`--krds-light-color-${rest}`)};`);
      rules.dark.push(`${name}: ${resolve(`--krds-high-contrast-color-${rest}`)};`);
    } else if (kind) {
      rules.always.push(`${name}: ${resolve(`--krds-mobile-${kind}-${rest}`)};`);
      rules.wide.push(`${name}: ${resolve(`--krds-pc-${kind}-${rest}`)};`);
    } else {
      rules.always.push(`${name}: ${resolve(name)};`);
    }
  }
  return `:root { ${rules.always.join(" ")} }
    @media screen and (prefers-color-scheme: dark) { :root { ${rules.dark.join(" ")} } }
    @media (min-width: 1024px) { :root { ${rules.wide.join(" ")} } }`;
}

async function build(into) {
  const sheets = (await text("site.css")).match(/styles\/[\w-]+\.css/g);
  const styles = (await Promise.all(sheets.map(text))).join("\n");
  const shared = { absWorkingDir: front, bundle: true, minify: true, charset: "utf8", legalComments: "none" };
  const tokensFirst = {
    name: "krds-tokens",
    setup(it) {
      it.onResolve({ filter: /^krds:tokens$/ }, () => ({ path: "tokens", namespace: "krds" }));
      it.onLoad({ filter: /.*/, namespace: "krds" }, async () => ({ contents: await tokens(styles), loader: "css" }));
    },
  };
  await esbuild.build({
    ...shared,
    entryPoints: ["site.css", "site.js", "chart.js", "grid.js"],
    outdir: into,
    external: ["/images/*"],
    plugins: [tokensFirst],
    target: ["chrome111", "firefox115", "safari16.4"],
  });

  // The view of Hangul's pages: loaded by that page alone, and only there its compiled part.
  await esbuild.build({
    ...shared,
    entryPoints: ["hangul.js"],
    outfile: path.join(into, "hangul/pages.js"),
    format: "esm",
    target: ["chrome111", "firefox115", "safari16.4"],
  });
  await writeFile(
    path.join(into, "hangul/rhwp.wasm"),
    await readFile(path.join(front, "node_modules/@rhwp/core/rhwp_bg.wasm")),
  );
  await writeFile(path.join(into, "hangul/LICENSE.txt"), await text("node_modules/@rhwp/core/LICENSE"));

  const { files, styles: faces, core } = await fontPieces();
  await mkdir(path.join(into, "fonts", path.dirname(core)), { recursive: true });
  for (const [name, file] of files) await writeFile(path.join(into, "fonts", name), file);
  await writeFile(path.join(into, "fonts/fonts.css"), faces);
  await writeFile(path.join(into, "fonts/OFL.txt"), await text("OFL.txt"));
  return `@* Made by front/build.mjs. The core piece is asked for at once, and not only when the styles are there; without a
   fingerprint ("!"), as the styles name it. *@
<!link rel="preload" href="@Url.Content("~/fonts/${core}")" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="~/fonts/fonts.css">
`;
}

const made = ["site.css", "site.js", "chart.js", "grid.js", "fonts", "hangul"];
if (process.argv.includes("--check")) {
  const fresh = await mkdtemp(path.join(tmpdir(), "dure-front-"));
  const head = await build(fresh);
  const differs = (file) => {
    console.error(`${file}: 소스와 다릅니다. front에서 npm run build를 실행하고 결과를 함께 올려 주세요.`);
    process.exitCode = 1;
  };
  if ((await readFile(headOfPages, "utf8")) !== head) differs(path.basename(headOfPages));
  const files = (await readdir(fresh, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const entry of files) {
    const file = path.relative(fresh, path.join(entry.parentPath, entry.name));
    const committed = await readFile(path.join(wwwroot, file)).catch(() => null);
    if (!committed?.equals(await readFile(path.join(fresh, file)))) differs(file);
  }
  await rm(fresh, { recursive: true });
} else {
  await Promise.all(made.map((name) => rm(path.join(wwwroot, name), { recursive: true, force: true })));
  await writeFile(headOfPages, await build(wwwroot));
}
