// What is being written is kept in this browser and nowhere else, for this page alone, until it is taken on, discarded,
// or a week old.
part(() => {
  const name = `haven:draft:${site}:${document.body.dataset.page}`;
  const form = byId("comment-form");
  if (document.querySelector("[data-receipt]")) forget("localStorage", name);
  if (!form) return;
  const { comment, parent_id: parent, stamp, idempotency_key: key } = form.elements;
  const notice = byId("draft");
  const fresh = key.value;
  const kept = () => remembered("localStorage", name) || {};

  const keep = (more) => {
    const draft = { ...kept(), text: comment.value, parent: parent.value, stamp: stamp.value, at: Date.now(), ...more };
    if (comment.value.trim()) notice.hidden = remember("localStorage", name, draft) === null;
    else drop();
  };
  const drop = () => {
    forget("localStorage", name);
    notice.hidden = true;
  };

  const draft = kept();
  // what we are told here is the answer: the next try is another one
  if (byId("news") && draft.sent) remember("localStorage", name, { ...draft, sent: undefined });
  if (!draft.text || Date.now() - draft.at > 6048e5) forget("localStorage", name);
  else if (!comment.value && !byId("news")) {
    comment.value = draft.text;
    stamp.value = draft.stamp || stamp.value;
    const link = draft.parent && document.querySelector(`#comment-${CSS.escape(draft.parent)} .answer a`);
    if (link) answer(link);
    notice.hidden = false;
  } else notice.hidden = comment.value !== draft.text;

  comment.addEventListener("input", () => keep());
  form.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.name) return;
    // the answer to the same text may have been lost: its key brings it again, and no second comment
    const { sent, key: earlier } = kept();
    key.value = sent === comment.value ? earlier : fresh;
    keep({ sent: comment.value, key: key.value });
  });
  notice.querySelector("button").addEventListener("click", () => {
    drop();
    comment.value = "";
    comment.dispatchEvent(new Event("change")); // nothing is left to be asked about
    comment.focus();
  });
});
