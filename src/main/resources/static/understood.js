// Tells below the search box how what is typed there is understood, and what is odd about it.
// Without it, the page of results tells what was odd.
"use strict";

{
  const PAUSE = 350;

  const box = document.querySelector("[data-understood]");
  const place = document.getElementById("understood");
  let typing = 0;
  let asking = new AbortController();

  const clear = () => {
    clearTimeout(typing);
    asking.abort();
    place.replaceChildren();
  };

  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const parameters = new URLSearchParams(new FormData(box.form));
    parameters.set("hl", document.documentElement.lang);
    try {
      const response = await fetch(`${box.dataset.understood}?${parameters}`, {
        headers: { Accept: "text/html" },
        signal: asking.signal,
      });
      if (!response.ok || document.activeElement !== box) return;
      const told = new DOMParser().parseFromString(await response.text(), "text/html").body;
      // What is the same is not told again to those who listen.
      if (told.textContent.trim() !== place.textContent.trim()) place.replaceChildren(...told.children);
    } catch {
      // The box does without.
    }
  };

  if (box) {
    box.addEventListener("input", () => {
      clearTimeout(typing);
      if (box.value.trim()) typing = setTimeout(ask, PAUSE);
      else clear();
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") clear();
    });
    box.addEventListener("blur", clear);
    // A press on the sentence must not take the focus from the box.
    place.addEventListener("mousedown", (event) => event.preventDefault());
  }
}
