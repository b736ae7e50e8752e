// Asks whoever types a phone number, an e-mail or a postal address whether they mean to: once for each, in no one's way.
part(() => {
  const form = byId("comment-form");
  if (!form) return;
  const { comment } = form.elements;
  const place = byId("hints");
  const hints = JSON.parse(form.dataset.hints).map(([pattern, sentence]) => [new RegExp(pattern, "iu"), sentence]);
  const said = new Map();
  let waiting;

  const look = () => {
    for (const [pattern, sentence] of hints) {
      const found = pattern.test(comment.value);
      if (said.has(sentence)) {
        if (!found) said.get(sentence).remove();
      } else if (found) {
        const line = document.createElement("p");
        line.textContent = sentence;
        said.set(sentence, line);
        place.append(line);
      }
    }
  };
  comment.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 500);
  });
  comment.addEventListener("change", look);
});
