// Shows a Hangul document page by page, as pictures that @rhwp/core makes of it in the browser. A picture runs nothing,
// whatever the document holds.
import init, { HwpDocument } from "@rhwp/core";

const view = document.querySelector("[data-hangul]");
const said = view.querySelector("[data-hangul-said]");
const pages = view.querySelector("[data-hangul-pages]");

function picture(hangul, page) {
  return URL.createObjectURL(new Blob([hangul.renderPageSvg(page)], { type: "image/svg+xml" }));
}

async function show() {
  const [answer] = await Promise.all([
    fetch(view.dataset.hangul, { cache: "no-store" }),
    init({ module_or_path: view.dataset.program }),
  ]);
  if (!answer.ok) throw new Error(String(answer.status));
  const hangul = new HwpDocument(new Uint8Array(await answer.arrayBuffer()));
  const count = hangul.pageCount();
  // A long document takes long to draw: a page is drawn when it comes near.
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        target.src = picture(hangul, Number(target.dataset.page));
      }
    },
    { rootMargin: "1500px" },
  );
  for (let page = 0; page < count; page++) {
    const image = new Image(794, 1123);
    image.alt = `${page + 1}쪽`;
    image.dataset.page = page;
    pages.append(image);
    near.observe(image);
  }
  said.textContent = `모두 ${count}쪽입니다.`;
}

show().catch(() => {
  said.textContent = "이 문서는 쪽으로 보여 드리지 못합니다. 검산 결과는 앞 화면에 그대로 있습니다.";
});
