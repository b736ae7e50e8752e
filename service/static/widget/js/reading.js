// More comments come in place, where the links without scripts lead to a page of their own. Nothing that is being read
// moves: what comes is put after it, and the focus goes to the first that came.
const listOf = (page) => page.querySelector("#comments > .comments");
const comments = listOf(document);

const pageAt = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The comments answered ${answer.status}.`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

// Puts what is not here yet where it belongs, and returns it.
const takeOver = (list, items, first) =>
  [...items].flatMap((item) => {
    const here = byId(item.firstElementChild.id);
    if (!here) {
      list.insertBefore(item, first || null);
      return [item];
    }
    const [mine, given] = [here.parentElement, item].map((one) => one.querySelector(":scope > .replies"));
    if (!given) return [];
    const replies = [...given.querySelector(".comments").children];
    if (mine) return takeOver(mine.querySelector(".comments"), replies);
    here.after(given);
    return replies;
  });

// A comment's address for others is the article's own, as long as the article is around the frame.
const addressed = (items) => {
  if (window.parent === window) return;
  for (const item of items) {
    for (const link of item.querySelectorAll("a.when")) {
      link.href = `${document.body.dataset.page}#${link.closest(".comment").id}`;
      link.target = "_top";
    }
  }
};

const showNew = (items) => {
  addressed(items);
  const first = items[0] && items[0].firstElementChild;
  if (!first) return false;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  return true;
};

part(() => {
  addressed([document]);
  const marked = document.querySelector(".marked");
  if (marked) {
    const show = () => marked.scrollIntoView({ block: "center" });
    marked.tabIndex = -1;
    marked.focus({ preventScroll: true });
    show();
    addEventListener("resize", show, { once: true }); // the page gives the frame its height
  }
  addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-more]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.ariaBusy) return;
    link.ariaBusy = "true";
    try {
      const theirs = await pageAt(link.href);
      const next = theirs.querySelector(`a[data-more="${link.dataset.more}"]`);
      const added = takeOver(comments, listOf(theirs).children);
      if (next) link.replaceWith(next);
      else link.remove();
      showNew(added);
    } catch {
      location.assign(link.href);
    }
  });
});
