// A stretch of the timeline can be drawn with the pointer, or walked with the arrows and stretched
// with Shift; without this script every bar is a link, and the period has its form.
"use strict";

for (const figure of document.querySelectorAll(".timeline")) {
  const chart = figure.querySelector("svg");
  const bars = [...chart.querySelectorAll("a")];
  const told = figure.querySelector(".brushed");
  let anchor = null;
  let moved = false;

  const day = (bar, end) => new URL(bar.href.baseVal, location.href).searchParams.get(end);

  const show = (first, last) => {
    const [from, to] = first <= last ? [first, last] : [last, first];
    bars.forEach((bar, i) => bar.classList.toggle("within", from <= i && i <= to));
    const range = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: "long",
      timeZone: "UTC",
    });
    told.textContent = range.formatRange(
      new Date(day(bars[from], "from")),
      new Date(day(bars[to], "to")),
    );
    return [from, to];
  };

  const clear = () => {
    anchor = null;
    moved = false;
    bars.forEach((bar) => bar.classList.remove("within"));
    told.textContent = told.dataset.hint;
  };

  const narrow = (first, last) => {
    const [from, to] = show(first, last);
    const address = new URL(bars[from].href.baseVal, location.href);
    address.searchParams.set("to", day(bars[to], "to"));
    location.assign(address);
  };

  // The bar nearest to a point: periods without articles have none.
  const nearest = (x) => {
    const distance = (bar) => {
      const { left, width } = bar.querySelector(".slot").getBoundingClientRect();
      return Math.abs(left + width / 2 - x);
    };
    return bars.reduce((best, bar, i) => (distance(bar) < distance(bars[best]) ? i : best), 0);
  };

  chart.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    anchor = nearest(event.clientX);
    moved = false;
  });

  chart.addEventListener("pointermove", (event) => {
    if (anchor === null || event.buttons !== 1) return;
    const here = nearest(event.clientX);
    if (here === anchor && !moved) return;
    if (!moved) chart.setPointerCapture(event.pointerId);
    moved = true;
    show(anchor, here);
  });

  chart.addEventListener("pointerup", (event) => {
    if (moved) narrow(anchor, nearest(event.clientX));
    else clear();
  });

  chart.addEventListener("pointercancel", clear);
  chart.addEventListener("dragstart", (event) => event.preventDefault());

  chart.addEventListener("keydown", (event) => {
    const here = bars.indexOf(document.activeElement);
    if (here < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: bars.length - 1 }[event.key];
    if (next !== undefined && bars[next]) {
      event.preventDefault();
      bars[next].focus();
      if (event.shiftKey) {
        anchor ??= here;
        show(anchor, next);
      } else {
        clear();
      }
    } else if (event.key === "Escape") {
      clear();
    } else if (event.key === "Enter" && anchor !== null) {
      event.preventDefault();
      narrow(anchor, here);
    }
  });

  told.hidden = false;
  clear();
}
