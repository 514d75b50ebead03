// Makes the pages handier; every one of them works without. Nothing is sent anywhere but to the site itself, and
// nothing is kept but the visitor's own list, in the visitor's own browser.
"use strict";

(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // The visitor's own list: ids in the order they were chosen, and a note.
  const list = {
    key: "insatskatalogen.lista",
    noteKey: "insatskatalogen.anteckning",
    most: 30,
    // A browser may refuse to keep anything; then the list lives as long as the page.
    kept: [],
    get ids() {
      try {
        const found = JSON.parse(localStorage.getItem(this.key) || "[]");
        return Array.isArray(found) ? found.filter(id => /^[0-9a-f-]{36}$/.test(id)) : [];
      } catch { return this.kept; }
    },
    set ids(ids) {
      this.kept = ids.slice(0, this.most);
      try {
        if (ids.length) localStorage.setItem(this.key, JSON.stringify(this.kept));
        else localStorage.removeItem(this.key);
      } catch { /* kept for this page only */ }
      showList();
    },
    // Whether the browser lets a page keep anything.
    get isKept() {
      try { return localStorage.length >= 0; } catch { return false; }
    },
    has(id) { return this.ids.includes(id); },
    add(id) {
      if (this.has(id)) return true;
      if (this.ids.length >= this.most) return false;
      this.ids = [...this.ids, id];
      return true;
    },
    remove(id) { this.ids = this.ids.filter(other => other !== id); },
    address(ids = this.ids) {
      const place = new URLSearchParams(location.search).get("municipality");
      const items = ids.map(id => "id=" + id).concat(place ? ["municipality=" + encodeURIComponent(place)] : []);
      return "/lista" + (items.length ? "?" + items.join("&") : "");
    },
  };

  const say = text => {
    const answer = find("[data-svar]");
    if (answer) answer.textContent = text;
  };

  // A tick that is taken away again is explained beside its box.
  function refuse(box) {
    box.checked = false;
    const label = box.closest("label");
    if (label.nextElementSibling?.matches("[role=alert]")) return;
    const note = document.createElement("span");
    note.setAttribute("role", "alert");
    note.textContent = `Listan rymmer högst ${list.most} insatser.`;
    label.after(note);
  }

  // Says everywhere on the page what is on the list.
  function showList() {
    const ids = list.ids;
    for (const link of all("[data-lista]")) {
      link.href = list.address();
      link.textContent = ids.length ? `Min lista (${ids.length})` : "Min lista";
    }
    for (const box of all("input[name=id][form=valj]")) box.checked = ids.includes(box.value);
    for (const link of all("[data-spara]")) {
      link.textContent = ids.includes(link.dataset.spara) ? "Ta bort från min lista" : "Spara i min lista";
    }
    const button = find("#valj button");
    if (button) {
      button.hidden = ids.length === 0;
      button.textContent = `Visa min lista (${ids.length})`;
    }
  }

  document.addEventListener("change", event => {
    const box = event.target;
    if (!box.matches("input[name=id][form=valj]")) return;
    if (!box.checked) list.remove(box.value);
    else if (!list.add(box.value)) refuse(box);
  });

  document.addEventListener("submit", event => {
    if (event.target.id !== "valj") return;
    event.preventDefault();
    location.href = list.address();
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("[data-spara]");
    if (!link) return;
    event.preventDefault();
    const id = link.dataset.spara;
    if (list.has(id)) {
      list.remove(id);
      say("Borttagen från din lista.");
    } else {
      say(list.add(id) ? "Sparad i din lista." : `Listan rymmer högst ${list.most} insatser.`);
    }
  });

  // Another tab may have changed the list.
  addEventListener("storage", event => { if (event.key === list.key) showList(); });

  function openList() {
    if (location.pathname !== "/lista") return;
    const empty = find("[data-tom]");
    // The address is the list: without ids it is the browser's own that is meant.
    if (empty && !location.search.includes("id=") && list.ids.length) return location.replace(list.address());
    const shared = find("[data-delad]");
    const isOwn = shared?.hidden && (!list.isKept || shownIds().every(id => list.has(id)));
    // Somebody else's list is not one's own to change, to empty or to write a note on.
    if (shared && !isOwn) return openShared(shared);
    for (const link of all("[data-ta-bort]")) {
      link.addEventListener("click", () => list.remove(link.dataset.taBort));
    }
    const clear = find("[data-tom-lista]");
    if (clear) {
      clear.hidden = false;
      clear.addEventListener("click", () => {
        list.ids = [];
        try { localStorage.removeItem(list.noteKey); } catch { /* nothing was kept */ }
        location.href = "/lista";
      });
    }
    openNote();
  }

  // The entries of the list that is shown.
  const shownIds = () => all("[data-ta-bort]").map(link => link.dataset.taBort);

  // A list that somebody handed over says so, and is kept only when the visitor wants that: never over the own one
  // without asking.
  function openShared(box) {
    const ids = shownIds();
    const [save, choice, add, replace, told] =
      ["spara-lista", "val", "lagg-till", "ersatt", "sparad"].map(name => find(`[data-${name}]`, box));
    box.hidden = false;
    find("h1").textContent = "Delad lista";
    document.title = document.title.replace("Min lista", "Delad lista");
    find("[data-lista][aria-current]")?.removeAttribute("aria-current");
    function keep(kept) {
      if (kept.length > list.most) { told.textContent = `Listan rymmer högst ${list.most} insatser.`; return; }
      list.ids = kept;
      location.href = list.address();
    }
    save.hidden = !list.isKept;
    save.addEventListener("click", () => {
      const count = list.ids.length;
      if (!count) return keep(ids);
      save.hidden = true;
      choice.hidden = add.hidden = replace.hidden = false;
      choice.textContent = `Du har redan en lista med ${count} ${count === 1 ? "insats" : "insatser"}.`;
      choice.focus();
    });
    add.addEventListener("click", () => keep([...new Set([...list.ids, ...ids])]));
    replace.addEventListener("click", () => keep(ids));
  }

  function openNote() {
    const section = find("[data-anteckning]");
    if (!section) return;
    const field = find("textarea", section);
    section.hidden = false;
    try { field.value = localStorage.getItem(list.noteKey) || ""; } catch { /* a new one each time */ }
    field.addEventListener("input", () => {
      try {
        if (field.value) localStorage.setItem(list.noteKey, field.value);
        else localStorage.removeItem(list.noteKey);
      } catch { /* kept for this page only */ }
    });
  }

  // Printing and sharing need scripts, so their buttons do too.
  function openTools() {
    for (const button of all("[data-skriv-ut]")) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }
    for (const text of all("[data-adress]")) text.textContent = location.origin + text.textContent;
    for (const button of all("[data-dela]")) {
      button.hidden = false;
      button.addEventListener("click", share);
    }
    const field = find("#anteckning");
    const note = field && document.createElement("div");
    if (note) {
      note.className = "printed-note";
      field.closest("section").append(note);
      addEventListener("beforeprint", () => {
        // On a list that is not one's own there is no note to show, and none to print.
        if (field.closest("section").hidden) return;
        note.textContent = field.value;
        const first = find(".sheet");
        if (first && field.value) first.append(note);
      });
    }
  }

  async function share() {
    // Whom it is handed to learns which entries they are, and not where anybody lives.
    const ids = shownIds().map(id => "id=" + id);
    const address = location.origin + location.pathname + (ids.length ? "?" + ids.join("&") + "&delad" : "");
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url: address });
      await navigator.clipboard.writeText(address);
      say("Länken är kopierad.");
    } catch (error) {
      if (error.name !== "AbortError") say("Kopiera länken: " + address);
    }
  }

  // Leaving at once: the page is emptied before the next one comes, and going back does not lead to it, though it may
  // lead to pages before it.
  function leave(address) {
    document.title = "Väder";
    document.documentElement.style.visibility = "hidden";
    location.replace(address);
  }

  document.addEventListener("click", event => {
    const link = event.target.closest("[data-lamna]");
    if (!link) return;
    event.preventDefault();
    leave(link.href);
  });

  document.addEventListener("keydown", event => {
    const link = find("[data-lamna]");
    // In a field with suggestions or choices Esc closes them, and it ends the writing of composed letters.
    const hasUse = event.isComposing || event.target.matches("[list], select");
    if (link && event.key === "Escape" && !hasUse) leave(link.href);
  });

  // Results mark their place in this tab's history: pages that send no referrer don't see each other's addresses there.
  const markResults = () => window.navigation?.updateCurrentEntry({ state: "results" });

  // The way back to the results that one came from, as they were.
  function openWayBack() {
    const link = find("[data-tillbaka]");
    const steps = window.navigation;
    if (!link || !steps?.canGoBack) return;
    if (steps.entries()[steps.currentEntry.index - 1]?.getState() !== "results") return;
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.back();
    });
  }

  // Results while typing: never more than one request on its way, and the address always says what is shown.
  function openSearch() {
    const form = find("#sok");
    const results = find("#resultat");
    if (!form || !results) return;
    const delay = 300;
    let timer = 0;
    let isAsking = false;
    let isStale = false;
    let shown = location.search;

    const field = growing(find("#q", form), form);
    openStatus();
    markResults();

    // The address says what was asked for, and leaves out what was not.
    form.addEventListener("formdata", event => {
      const data = event.formData;
      for (const [name, value] of [...data]) {
        if (name !== "q" && value.trim() === "") data.delete(name);
      }
      if (data.get("sort") === "relevance") data.delete("sort");
    });

    // Only a region that was there before its text is read aloud: the start page gets one too.
    function openStatus() {
      if (find("#besked")) return;
      const [status, hits] = [document.createElement("div"), document.createElement("div")];
      status.id = "besked";
      status.setAttribute("role", "status");
      hits.id = "traffar";
      hits.append(...results.childNodes);
      results.append(status, hits);
    }

    // A place alone is no question while there are topics to choose from: their links take it along.
    function address() {
      const items = new URLSearchParams(new FormData(form));
      const asksNothing = !items.get("q").trim()
        && [...items.keys()].every(name => name === "q" || name === "municipality");
      if (asksNothing && find(".topics", results)) items.delete("q");
      return items.size ? "?" + items : "";
    }

    async function ask() {
      if (isAsking) { isStale = true; return; }
      const wanted = address();
      if (wanted === shown) return;
      isAsking = true;
      results.setAttribute("aria-busy", "true");
      try {
        const reply = await fetch("/" + wanted, { headers: { Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await reply.text(), "text/html");
        if (reply.ok && find("#resultat", page)) {
          history.replaceState(null, "", "/" + wanted);
          shown = wanted;
          markResults();
          steadily(() => show(page));
        } else if (reply.status === 400) {
          // What is no place or no age is told at once; the hits stay until it is mended.
          steadily(() => tell(page));
        } else {
          fail();
        }
      } catch { fail(); }
      isAsking = false;
      results.removeAttribute("aria-busy");
      if (isStale) { isStale = false; ask(); }
    }

    const fail = () => { find("#besked").textContent = "Det gick inte att hämta träffar nu. Tryck på Sök."; };

    // What has the focus stays where it is on the screen, whatever comes or goes above it.
    function steadily(change) {
      const top = document.activeElement.getBoundingClientRect().top;
      change();
      scrollBy({ top: document.activeElement.getBoundingClientRect().top - top, behavior: "instant" });
    }

    function show(page) {
      document.title = page.title;
      const fresh = find("#besked", page);
      find("#besked").replaceChildren(...(fresh ? fresh.childNodes : []));
      keepingFocus("#traffar", () => {
        find("#traffar").replaceChildren(...find(fresh ? "#traffar" : "#resultat", page).childNodes);
      });
      mend(page);
      keepingFocus("#urval", () => refine(page));
      const frame = ".site a";
      const links = all(frame, page);
      all(frame).forEach((link, number) => { link.href = links[number].getAttribute("href"); });
      const exit = find(".exit", page);
      find(".exit")?.remove();
      if (exit) find("main").before(exit);
      showList();
    }

    // Who stands in a part that is exchanged stands on the same thing afterwards, or else on the hit that it is part of.
    function keepingFocus(part, exchange) {
      const focused = document.activeElement;
      const isInside = find(part)?.contains(focused);
      const places = isInside ? [focused, find("h3 a", focused.closest(".hits > li") ?? focused)] : [];
      exchange();
      if (!isInside || focused.isConnected) return;
      for (const place of places) {
        const mark = ["id", "aria-label", "href", "value"].find(name => place?.getAttribute(name));
        const value = mark && CSS.escape(place.getAttribute(mark));
        const next = mark && find(`${part} ${place.localName}[${mark}="${value}"]`);
        if (next) return next.focus({ preventScroll: true });
      }
    }

    // What is wrong with the form, beside the fields that it is about.
    function tell(page) {
      find("main > .problem")?.remove();
      const problem = find("main > .problem", page);
      if (problem) form.before(problem);
      markFields(page);
    }

    function markFields(page) {
      for (const old of all("#q, #municipality, #age", form)) {
        for (const name of ["aria-invalid", "aria-describedby"]) {
          const value = find("#" + old.id, page)?.getAttribute(name) ?? null;
          if (value === null) old.removeAttribute(name); else old.setAttribute(name, value);
        }
      }
    }

    // What was wrong is mended once there are hits, and what the form keeps is what the page keeps.
    function mend(page) {
      find("main > .problem")?.remove();
      markFields(page);
      for (const kept of all("input[type=hidden]", form)) kept.remove();
      form.append(...all("#sok input[type=hidden]", page));
    }

    // Counts are exchanged, and whoever is among them stays there.
    function refine(page) {
      const [old, fresh] = [find("#urval"), find("#urval", page)];
      if (!fresh) return;
      if (!old) { find("button[type=submit]", form).after(fresh); return; }
      const isOpen = find("details", old)?.open;
      old.replaceWith(fresh);
      const details = find("details", fresh);
      if (details && isOpen !== undefined) details.open = isOpen;
    }

    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, delay);
    });
    form.addEventListener("change", event => {
      if (event.target === field) return;
      clearTimeout(timer);
      ask();
    });
    form.classList.add("live");
  }

  // One line that grows with what is written, and is sent by Enter as one line is.
  function growing(input, form) {
    const area = document.createElement("textarea");
    for (const { name, value } of [...input.attributes]) {
      if (name !== "type" && name !== "value") area.setAttribute(name, value);
    }
    area.rows = 1;
    area.value = input.value;
    area.maxLength = 2000;
    const hadFocus = document.activeElement === input;
    input.replaceWith(area);
    if (hadFocus) area.focus();
    const fit = () => {
      area.style.height = "auto";
      area.style.height = area.scrollHeight + 2 + "px";
    };
    area.addEventListener("input", fit);
    area.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    addEventListener("resize", fit);
    fit();
    return area;
  }

  document.documentElement.classList.add("scripted");
  openList();
  openTools();
  openWayBack();
  openSearch();
  showList();
  // A page that comes back from the browser's memory may be older than the list.
  addEventListener("pageshow", showList);
})();
