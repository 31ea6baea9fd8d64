// Completes what is typed in the search box: the ARIA combobox with a list box (WAI-ARIA APG 1.2).
// Without it, the box is a box.
"use strict";

{
  const PAUSE = 120;
  const SHORTEST = 2;
  const OPERATORS = /["()|:=*]/;

  const box = document.querySelector("[data-suggest]");
  const form = box?.form;
  const said = { ...box?.dataset };
  const list = document.createElement("div");
  const news = document.createElement("p");
  let options = [];
  let active = -1;
  let typing = 0;
  let asking = new AbortController();

  const element = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  };

  const isOpen = () => !list.hidden;

  const close = () => {
    clearTimeout(typing);
    asking.abort();
    list.hidden = true;
    list.replaceChildren();
    news.textContent = "";
    options = [];
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const activate = (index) => {
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = options[active];
    if (!option) {
      box.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", option.id);
  };

  // A title leads to its article; a person, country or topic narrows the search to it.
  const address = ({ kind, id }) => {
    if (kind === "title") return `/articles/${encodeURIComponent(id)}`;
    const parameters = new URLSearchParams(new FormData(form));
    parameters.delete("q");
    parameters.append(kind, id);
    return `/?${parameters}`;
  };

  const option = (suggestion) => {
    const made = element(
      "div",
      { role: "option", "aria-selected": "false", id: `suggestion-${options.length}` },
      element("span", { class: "label" }, suggestion.text),
    );
    if (suggestion.kind !== "title") {
      const count = suggestion.count.toLocaleString(document.documentElement.lang);
      made.append(" ", element("span", { class: "count" }, count));
    }
    made.addEventListener("click", () => location.assign(address(suggestion)));
    options.push(made);
    return made;
  };

  const show = (suggestions) => {
    close();
    const kinds = Map.groupBy(suggestions, ({ kind }) => kind);
    kinds.forEach((group, kind) => {
      const heading = element("div", { id: `suggested-${kind}`, role: "presentation", class: "kind" }, said[kind]);
      list.append(element("div", { role: "group", "aria-labelledby": heading.id }, heading, ...group.map(option)));
    });
    if (options.length) {
      list.hidden = false;
      box.setAttribute("aria-expanded", "true");
      news.textContent = `${options.length} ${said.suggestions}`;
    }
  };

  const ask = async () => {
    const typed = box.value.trim();
    if (typed.length < SHORTEST || OPERATORS.test(typed)) {
      close();
      return;
    }
    asking.abort();
    asking = new AbortController();
    try {
      const response = await fetch(`${said.suggest}?q=${encodeURIComponent(typed)}`, {
        headers: { Accept: "application/json", "Accept-Language": document.documentElement.lang },
        signal: asking.signal,
      });
      if (response.ok && document.activeElement === box) show((await response.json()).suggestions);
    } catch {
      // The box does without: whoever is offline or quicker than the answer still can search.
    }
  };

  const press = (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = options.length - 1;
    if (event.key === "Escape" && isOpen()) {
      close();
    } else if (event.key === "ArrowDown" && isOpen()) {
      activate(active >= last ? -1 : active + 1);
    } else if (event.key === "ArrowUp" && isOpen()) {
      activate(active < 0 ? last : active - 1);
    } else if (event.key === "Enter" && isOpen() && active >= 0) {
      options[active].click();
    } else {
      return;
    }
    event.preventDefault();
  };

  if (box) {
    list.id = "suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", said.label);
    news.className = "unseen";
    news.setAttribute("role", "status");
    form.querySelector(".typing").append(list);
    form.append(news);
    // HTML lets no search field be a combobox.
    box.type = "text";
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", list.id);
    box.addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(ask, PAUSE);
    });
    box.addEventListener("keydown", press);
    box.addEventListener("blur", close);
    // A press on a suggestion must not take the focus from the box, which would close the list.
    list.addEventListener("mousedown", (event) => event.preventDefault());
  }
}
