// Results while typing; katalog.js follows in the same script and opens them.
"use strict";

// Results while typing: never more than one request on its way, and the address always says what is shown.
function openSearch({ find, all, showList, markResults }) {
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
