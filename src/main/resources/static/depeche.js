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
