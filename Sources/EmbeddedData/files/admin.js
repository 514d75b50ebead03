// Improves the pages for administrators; each of them works without it.
"use strict";

// While somebody writes, the same form is checked that the button "Kontrollera" sends, and only the result is exchanged.
const form = document.querySelector("form.edit");
if (form) {
  let timer = 0;
  let running = null;
  const check = async () => {
    running?.abort();
    running = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    body.set("gor", "kontrollera");
    try {
      const reply = await fetch("/admin/kontroll", { method: "POST", body, signal: running.signal });
      if (!reply.ok) return;
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const [next, old] = [page.getElementById("kontroll"), document.getElementById("kontroll")];
      // The live region itself stays, so that only what changed is read out.
      if (next && old && next.innerHTML !== old.innerHTML) old.replaceChildren(...next.childNodes);
    } catch (error) {
      if (error.name !== "AbortError") console.warn("check failed");
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(check, 600);
  });
}

// A form that is on its way is not sent twice by an impatient second click; but whoever pressed Stop can send it again.
for (const sent of document.querySelectorAll("form[method=post]")) {
  sent.addEventListener("submit", (event) => {
    if (sent.dataset.sent) event.preventDefault();
    sent.dataset.sent = "yes";
    setTimeout(() => delete sent.dataset.sent, 5000);
  });
}
addEventListener("pageshow", () => {
  for (const sent of document.querySelectorAll("form[data-sent]")) delete sent.dataset.sent;
});
