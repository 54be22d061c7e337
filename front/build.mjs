// Makes what the pages load, under src/Dure.App/wwwroot: site.css, site.js, the fonts and the view of Hangul documents.
// `npm run build` writes it; `npm run check` fails when the committed files are not what the sources give.
import * as esbuild from "esbuild";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const front = import.meta.dirname;
const wwwroot = path.join(front, "../src/Dure.App/wwwroot");
const fonts = "fonts/pretendard-gov-1.3.9"; // the version is in the path, so browsers may keep the files for ever
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
    entryPoints: ["site.css", "site.js", "chart.js"],
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

  const family = path.join(front, "node_modules/pretendard-gov/dist/web/variable");
  const faces = await readFile(path.join(family, "pretendardvariable-gov-dynamic-subset.css"), "utf8");
  const fontFolder = path.join(into, fonts);
  await mkdir(fontFolder, { recursive: true });
  for (const file of await readdir(path.join(family, "woff2-dynamic-subset"))) {
    await writeFile(
      path.join(fontFolder, file.replace("PretendardGOVVariable.subset.", "")),
      await readFile(path.join(family, "woff2-dynamic-subset", file)),
    );
  }
  const renamed = faces.replace(/\.\/woff2-dynamic-subset\/PretendardGOVVariable\.subset\./g, `./pretendard-gov-1.3.9/`);
  const { code } = await esbuild.transform(renamed, { loader: "css", minify: true });
  await writeFile(path.join(into, "fonts/fonts.css"), code);
  await writeFile(path.join(into, "fonts/OFL.txt"), await text("OFL.txt"));
}

const made = ["site.css", "site.js", "fonts", "hangul"];
if (process.argv.includes("--check")) {
  const fresh = await mkdtemp(path.join(tmpdir(), "dure-front-"));
  await build(fresh);
  const files = (await readdir(fresh, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const entry of files) {
    const file = path.relative(fresh, path.join(entry.parentPath, entry.name));
    const committed = await readFile(path.join(wwwroot, file)).catch(() => null);
    if (!committed?.equals(await readFile(path.join(fresh, file)))) {
      console.error(`${file}: 소스와 다릅니다. front에서 npm run build를 실행하고 결과를 함께 올려 주세요.`);
      process.exitCode = 1;
    }
  }
  await rm(fresh, { recursive: true });
} else {
  await Promise.all(made.map((name) => rm(path.join(wwwroot, name), { recursive: true, force: true })));
  await build(wwwroot);
}
