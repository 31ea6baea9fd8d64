// A search box for any page: <script src="https://…/embed.js" defer></script> and
// <depeche-search></depeche-search>. Attributes: lang (fr, en), size (1–20 results), and any search
// parameter as data-…, such as data-country="FR". What stands inside the element shows until this
// script runs, and instead of it where it cannot.
"use strict";

(() => {
  const origin = new URL(document.currentScript.src).origin;

  const WORDS = {
    fr: {
      label: "Rechercher dans les archives",
      submit: "Rechercher",
      none: "Aucun article.",
      failed: "La recherche ne répond pas.",
      all: (count) => (count > 1 ? `Les ${count.toLocaleString("fr")} articles` : "Voir l’article"),
    },
    en: {
      label: "Search the archive",
      submit: "Search",
      none: "No article.",
      failed: "The search does not answer.",
      all: (count) => (count === 1 ? "See the article" : `All ${count.toLocaleString("en")} articles`),
    },
  };

  const STYLE = `
    :host { display: block; font: inherit; color: inherit; }
    form { display: flex; gap: .5em; }
    label { display: contents; }
    input { flex: 1; min-width: 0; font: inherit; color: inherit; background: transparent;
      padding: .5em .75em; border: 1px solid currentColor; border-radius: .4em; }
    button { font: inherit; padding: .5em 1em; border: 0; border-radius: .4em; cursor: pointer;
      background: var(--depeche-accent, #1d4ed8); color: var(--depeche-on-accent, #fff); }
    :focus-visible { outline: 2px solid var(--depeche-accent, #1d4ed8); outline-offset: 2px; }
    ol { list-style: none; margin: 1em 0 0; padding: 0; }
    li { margin: 0 0 1em; overflow-wrap: anywhere; }
    a { color: inherit; font-weight: 600; }
    p { margin: .25em 0 0; }
    time { opacity: .8; }
    mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; }
    .label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  `;

  const element = (name, properties = {}, children = []) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const marked = (fragments) =>
    fragments.map(({ text, match }) => (match ? element("mark", { textContent: text }) : text));

  class DepecheSearch extends HTMLElement {
    #asked;

    connectedCallback() {
      if (this.shadowRoot) return;
      this.language = (this.lang || document.documentElement.lang).startsWith("en") ? "en" : "fr";
      this.words = WORDS[this.language];
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      const box = element("input", { type: "search", name: "q", autocomplete: "off", required: true });
      const label = element("label", {}, [
        element("span", { className: "label", textContent: this.words.label }),
      ]);
      label.append(box);
      const form = element("form", { action: `${origin}/`, method: "get" }, [
        label,
        element("button", { textContent: this.words.submit }),
      ]);
      form.setAttribute("role", "search");
      this.answer = element("div");
      this.answer.setAttribute("aria-live", "polite");
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(form, this.answer);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#search(box.value);
      });
    }

    #parameters(q) {
      return new URLSearchParams({ ...this.dataset, q });
    }

    async #search(q) {
      this.#asked?.abort();
      this.#asked = new AbortController();
      const parameters = this.#parameters(q);
      const page = `${origin}/?${parameters}`;
      parameters.set("size", this.getAttribute("size") ?? "5");
      parameters.set("facets", "none");
      try {
        const response = await fetch(`${origin}/api/v1/articles?${parameters}`, {
          headers: { "Accept": "application/json", "Accept-Language": this.language },
          signal: this.#asked.signal,
        });
        if (!response.ok) throw new Error(response.statusText);
        const { hits, total } = await response.json();
        this.#show(hits, total.value, page);
      } catch (failure) {
        if (failure.name !== "AbortError") this.#fail(page);
      }
    }

    #show(hits, total, page) {
      const list = element("ol", {}, hits.map((hit) => this.#hit(hit)));
      const end = total
        ? element("a", { href: page, textContent: this.words.all(total) })
        : element("p", { textContent: this.words.none });
      this.answer.replaceChildren(list, end);
    }

    #hit(hit) {
      const link = element("a", { href: `${origin}/articles/${encodeURIComponent(hit.id)}` }, [
        ...marked(hit.titleFragments.length ? hit.titleFragments : [{ text: hit.id, match: false }]),
      ]);
      const lines = [link];
      if (hit.published) {
        const day = new Date(hit.published).toLocaleDateString(this.language, {
          dateStyle: "long",
          timeZone: "UTC",
        });
        lines.push(element("p", {}, [element("time", { dateTime: hit.published, textContent: day })]));
      }
      if (hit.snippets.length) {
        lines.push(element("p", {}, marked(hit.snippets[0].fragments)));
      }
      const item = element("li", {}, lines);
      item.lang = hit.language;
      item.dir = "auto";
      return item;
    }

    #fail(page) {
      this.answer.replaceChildren(
        element("p", { textContent: this.words.failed }),
        element("a", { href: page, textContent: this.words.submit }),
      );
    }
  }

  customElements.define("depeche-search", DepecheSearch);
})();
