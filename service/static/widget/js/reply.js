// The form moves under the comment that is answered, and back.
let answer = () => {};

part(() => {
  const respond = byId("respond");
  const form = byId("comment-form");
  const headings = byId("headings");
  if (!form || !headings) return;
  const heading = respond.querySelector("h2");
  const home = document.createComment("");
  let asked = null;
  respond.before(home);

  const head = (which, name) => {
    const written = headings.content.children[which].cloneNode(true);
    if (name) written.querySelector("bdi").textContent = name;
    heading.replaceChildren(...written.childNodes);
    // whoever hears the page hears on entering the form whom it answers
    const words = [...heading.childNodes].filter((node) => node.nodeName !== "SMALL").map((node) => node.textContent);
    respond.setAttribute("aria-label", words.join("").trim());
  };
  const point = (id) => {
    const address = new URL(form.action);
    if (id) address.searchParams.set("reply_to", id);
    else address.searchParams.delete("reply_to");
    form.action = address;
    form.elements.parent_id.value = id;
  };

  answer = (link) => {
    const comment = link.closest("article");
    asked = link;
    point(new URL(link.href).searchParams.get("reply_to"));
    head(1, comment.querySelector(".author").textContent.trim());
    comment.after(respond);
  };
  const cancel = () => {
    point("");
    head(0);
    home.after(respond);
    (asked || form.elements.comment).focus();
    asked = null;
  };

  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a");
    if (!link) return;
    if (link.closest(".answer")) answer(link);
    else if (asked && heading.contains(link)) cancel();
    else return;
    event.preventDefault();
    if (asked) form.elements.comment.focus();
  });
});
