// The pages work without this; with it, the keyboard reaches the box and walks the results.
"use strict";

const box = document.getElementById("q");
const titles = [...document.querySelectorAll(".hit h3 a")];

const writing = (element) =>
  element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

const step = (by) => {
  const here = titles.indexOf(document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : -1) : here + by;
  if (next >= 0 && next < titles.length) {
    titles[next].focus();
    return true;
  }
  return false;
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && box && !writing(event.target)) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "ArrowDown" && event.target === box && titles.length) {
    event.preventDefault();
    titles[0].focus();
  } else if (titles.includes(event.target) && /^Arrow(Down|Up)$/.test(event.key)) {
    if (step(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
  }
});

// Looking within a facet: the list follows what is typed, without a press of Enter.
const pause = 180;

document.querySelectorAll("form.within").forEach((form) => {
  const input = form.querySelector("input[name=contains]");
  const scope = form.closest(".facet") ?? document.querySelector("main");
  const list = scope.querySelector(".choices");
  if (!list) return;
  const before = [...list.children];
  let waiting;
  let asked = 0;
  const show = async () => {
    const mine = ++asked;
    if (!input.value.trim() && form.closest(".facet")) {
      list.replaceChildren(...before);
      return;
    }
    const address = form.action + "?" + new URLSearchParams(new FormData(form));
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector(".choices");
    if (found) list.replaceChildren(...found.children);
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show().catch(() => {}), pause);
  });
});
