// A passage selected in an article can be searched around: a link appears beside it, which looks for
// articles with any of its words.
"use strict";

const text = document.querySelector("article.text");
const around = document.getElementById("around");
const LONGEST = 400;

if (around) offer();

function offer() {
  // Pressing the link must not undo the selection that it belongs to.
  around.addEventListener("mousedown", (event) => event.preventDefault());

  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const passage = selection.toString().replace(/["()|:=~*+\s-]+/g, " ").trim().slice(0, LONGEST);
    const inside = selection.rangeCount > 0 && text.contains(selection.anchorNode);
    if (!inside || selection.isCollapsed || passage.length < 3) {
      if (!around.contains(document.activeElement)) around.hidden = true;
      return;
    }
    const address = new URL(around.dataset.search, location.href);
    address.searchParams.set("q", passage);
    address.searchParams.set("match", "any");
    around.querySelector("a").href = address;
    around.hidden = false;
    const range = selection.getRangeAt(0).getBoundingClientRect();
    const place = text.getBoundingClientRect();
    around.style.setProperty("top", `${range.bottom - place.top + 6}px`);
    around.style.setProperty("left", `${Math.max(0, range.left - place.left)}px`);
  });
}
