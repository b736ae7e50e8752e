// Tells that there are new comments, politely: asked for now and then while somebody looks, less often the longer there is
// nothing, and shown when the reader wants them.
part(() => {
  const told = byId("fresh");
  if (!told) return;
  const { from, newest, sort } = told.dataset;
  const least = 30e3;
  const most = 600e3;
  let known = Number(told.dataset.known);
  let count = known;
  let wait = least;
  let due = 0;

  const show = async (event) => {
    event.preventDefault();
    try {
      for (const address of comments ? [newest, location.href] : []) {
        const list = listOf(await pageAt(address));
        const items = list ? [...list.children] : [];
        const first = sort === "newest" && comments.firstElementChild;
        const added = takeOver(comments, address === newest && !first ? items.reverse() : items, first);
        if (!added.length) continue;
        for (const old of document.querySelectorAll(".new")) old.classList.remove("new");
        for (const item of added) item.firstElementChild.classList.add("new");
        known = count;
        told.textContent = "";
        const top = document.querySelector(".new");
        showNew([top.parentElement, ...added]);
        top.scrollIntoView({ block: "center" });
        return;
      }
    } catch {
      // the link leads there by itself
    }
    location.assign(newest);
  };

  const ask = async () => {
    const answer = await fetch(`${from}&known=${known}`, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`The comments answered ${answer.status}.`);
    const now = await answer.json();
    if (now.count === count) return;
    count = now.count;
    known = Math.min(known, count);
    wait = least;
    if (!now.sentence) return told.replaceChildren();
    const link = document.createElement("a");
    link.href = newest;
    link.target = "_self";
    link.textContent = now.sentence;
    link.addEventListener("click", show);
    told.replaceChildren(link);
  };

  const later = () => {
    const pause = wait * (0.75 + Math.random() / 2); // not all readers at once
    due = Date.now() + pause;
    setTimeout(look, pause);
  };
  const look = async () => {
    if (document.hidden) return; // goes on when somebody looks again
    wait = Math.min(wait * 1.5, most);
    await ask().catch(() => {});
    later();
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() >= due) look();
  });
  later();
});
