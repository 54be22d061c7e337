// Pictures of figures that stand in a table beside them. Loaded only by pages that have one; without script the table remains.
//   <div class="chart" role="img" aria-label="요약 문장" data-chart='{"kind":"bar","unit":"명","labels":[…],"series":[{"name":"목표","values":[…]}]}'></div>
// kind: bar, row (bars lying down), line. A value of null is a gap, never 0. A series may say "kind" for itself.
import * as echarts from "echarts/core";
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";

echarts.use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
// Okabe and Ito's colours, told apart by colour-blind readers, in an order that also differs in lightness.
const colours = { light: ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"], dark: ["#56b4e9", "#e69f00", "#2fbf93", "#e09bc4", "#8fd0f5", "#f0824a"] };

const number = new Intl.NumberFormat("ko-KR", { maximumFractionDigits: 2 });

/** 12,345,678 as 1,234.6만: short enough for an axis. */
function short(value) {
  const size = Math.abs(value);
  if (size >= 1e12) return `${number.format(Math.round(value / 1e11) / 10)}조`;
  if (size >= 1e8) return `${number.format(Math.round(value / 1e7) / 10)}억`;
  if (size >= 1e4) return `${number.format(Math.round(value / 1e3) / 10)}만`;
  return number.format(value);
}

function option(data, element) {
  const style = getComputedStyle(element);
  const [ink, faint] = [style.color, style.getPropertyValue("--chart-line").trim() || "#b1b8be"];
  const text = { color: ink, fontFamily: style.fontFamily, fontSize: 14 };
  const lying = data.kind === "row";
  const categories = { type: "category", data: data.labels, inverse: lying, axisLabel: { ...text, width: lying ? Math.min(160, element.clientWidth / 3) : 90, overflow: "break", interval: lying ? 0 : "auto" }, axisTick: { show: false }, axisLine: { lineStyle: { color: faint } } };
  // A line may begin above 0: a rate that moves by tenths would look flat. A bar must not.
  const values = { type: "value", scale: data.series.every((one) => (one.kind ?? data.kind) === "line"), name: data.unit, nameTextStyle: text, axisLabel: { ...text, formatter: short, hideOverlap: true }, splitLine: { lineStyle: { color: faint, opacity: 0.5 } } };
  return {
    animation: !still.matches,
    aria: { enabled: true, decal: { show: data.series.length > 1 }, label: { enabled: false } },
    color: dark.matches ? colours.dark : colours.light,
    textStyle: text,
    grid: { left: 8, right: lying ? 64 : 24, top: data.series.length > 1 ? 48 : 32, bottom: 8, containLabel: true },
    legend: data.series.length > 1 ? { top: 0, textStyle: text, inactiveColor: faint } : undefined,
    // Rich text is drawn; the other kind of tooltip would be HTML with inline styles, which the security policy forbids.
    tooltip: { trigger: "axis", renderMode: "richText", confine: true, valueFormatter: (value) => (value == null ? "–" : `${number.format(value)}${data.unit ?? ""}`) },
    xAxis: lying ? values : categories,
    yAxis: lying ? categories : values,
    series: data.series.map((one) => ({
      name: one.name,
      type: (one.kind ?? data.kind) === "line" ? "line" : "bar",
      data: one.values,
      barMaxWidth: 28,
      symbolSize: 8,
      lineStyle: { width: 3 },
      connectNulls: false,
    })),
  };
}

const drawn = new Map();
const sized = new ResizeObserver((entries) => entries.forEach((entry) => drawn.get(entry.target)?.resize()));

function draw(element) {
  const data = JSON.parse(element.dataset.chart);
  const chart = drawn.get(element) ?? echarts.init(element, null, { renderer: "canvas" });
  chart.setOption(option(data, element), { notMerge: true });
  if (!drawn.has(element)) sized.observe(element);
  drawn.set(element, chart);
}

const all = (root) => root.querySelectorAll("[data-chart]").forEach(draw);
dark.addEventListener("change", () => drawn.forEach((_, element) => draw(element)));
document.addEventListener("htmx:load", (event) => event.target !== document.body && all(event.target));
all(document);
