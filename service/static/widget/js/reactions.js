// Reactions in place. The browser makes up a random word for this site when somebody first reacts, and remembers for
// thirty days what they chose: the server knows them by nothing else. Where nothing can be stored it sends no word, and
// the reader is who they are without scripts.
part(() => {
  const form = byId("react");
  if (!form) return;
  const name = `haven:${site}:reactions`;
  const kept = remembered("localStorage", name);
  let known = kept && kept.mine && Date.now() - kept.since < 2592e6 ? kept : null;

  const makeUp = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const word = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const made = { word, since: Date.now(), mine: {} };
    return remember("localStorage", name, made) === null ? null : made;
  };
  const buttonsIn = (box) => [...box.querySelectorAll("button")];
  const isOwn = (button) => button.matches(".mine");
  const kindOf = (button) => button.dataset.kind || button.value.split(" ").pop();

  // What a button sends and says changes with whose it is, as in the server's own page.
  const setOwn = (button, own) => {
    if (own === isOwn(button)) return;
    const kind = kindOf(button);
    const target = button.value.slice(0, button.value.lastIndexOf(" ") + 1);
    button.className = own ? "mine" : "";
    if (own) {
      button.dataset.words = button.ariaLabel;
      button.dataset.kind = kind;
      button.value = target;
      button.ariaLabel = form.dataset.yours.replace("{}", button.ariaLabel);
    } else {
      button.value = target + kind;
      button.ariaLabel = button.dataset.words;
      delete button.dataset.words;
      delete button.dataset.kind;
    }
  };
  const choose = (box, chosen) => {
    for (const button of buttonsIn(box)) {
      const own = kindOf(button) === chosen;
      const count = button.querySelector("b");
      if (count) {
        count.dataset.n = Number(count.dataset.n) + own - isOwn(button);
        count.textContent = Number(count.dataset.n) ? Number(count.dataset.n).toLocaleString(document.documentElement.lang) : "";
      }
      setOwn(button, own);
    }
  };

  const showOwn = () => {
    if (!known) return;
    for (const box of document.querySelectorAll(".reactions")) {
      if (box.ariaBusy) continue;
      const chosen = known.mine[box.dataset.target];
      for (const button of buttonsIn(box)) setOwn(button, kindOf(button) === chosen);
    }
  };

  // Into the buttons that are here, so that the focus stays where it is.
  const takeOverFrom = (given, box) => {
    const fresh = buttonsIn(given);
    buttonsIn(box).forEach((button, at) => {
      for (const one of ["value", "class", "data-kind", "data-words", "aria-label"]) {
        if (fresh[at].hasAttribute(one)) button.setAttribute(one, fresh[at].getAttribute(one));
        else button.removeAttribute(one);
      }
      button.replaceChildren(...fresh[at].childNodes);
    });
    box.dataset.target = given.dataset.target;
    const [old, tally] = [box, given].map((one) => one.querySelector(".tally"));
    if (old) old.remove();
    if (tally) box.prepend(tally);
  };

  const send = async (button, box) => {
    known ||= makeUp();
    const body = new URLSearchParams({ r: button.value, part: 1 });
    if (known) body.set("reader", known.word);
    const before = buttonsIn(box).find(isOwn);
    const previous = before && kindOf(before);
    const chosen = isOwn(button) ? undefined : kindOf(button);
    choose(box, chosen);
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      if (!answer.ok) throw new Error(`The reaction was answered ${answer.status}.`);
      takeOverFrom(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".reactions"), box);
      if (known) {
        known.mine[box.dataset.target] = chosen;
        remember("localStorage", name, known);
      }
      return button.ariaLabel;
    } catch {
      choose(box, previous);
      return form.dataset.failed;
    }
  };

  addEventListener("click", async (event) => {
    const button = event.target.closest("button[name=r]");
    if (!button) return;
    event.preventDefault();
    const box = button.closest(".reactions");
    if (box.ariaBusy) return;
    box.ariaBusy = "true";
    byId("react-news").textContent = await send(button, box);
    box.ariaBusy = null;
  });
  showOwn();
  new MutationObserver(showOwn).observe(byId("comments"), { childList: true, subtree: true });
});
