// Makes the pages handier; every one of them works without. Nothing is sent anywhere but to the site itself, and
// nothing is kept but the visitor's own list, in the visitor's own browser. traffar.js stands before it in the same script.

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

  document.documentElement.classList.add("scripted");
  openList();
  openTools();
  openWayBack();
  openSearch({ find, all, showList, markResults });
  showList();
  // A page that comes back from the browser's memory may be older than the list.
  addEventListener("pageshow", showList);
})();
