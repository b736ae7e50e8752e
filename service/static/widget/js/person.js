// Who asked for it is remembered in this browser, and only there, from a comment that was taken on.
part(() => {
  const name = `haven:${site}`;
  const form = byId("comment-form");
  const news = byId("news");

  // What was typed waits in this tab until the server says that it took the comment; only then is it remembered.
  if (news && "receipt" in news.dataset) {
    const typed = remembered("sessionStorage", name);
    forget("sessionStorage", name);
    if (typed && "consent" in news.dataset) remember("localStorage", name, { ...typed, receipt: news.dataset.receipt });
  }
  if (!form) return;

  const known = remembered("localStorage", name);
  if (known && !news) {
    for (const field of ["author", "email", "website", "receipt"]) {
      const input = form.elements[field];
      if (!input.value && typeof known[field] === "string") input.value = known[field];
    }
    form.elements.consent.checked = true;
  }

  form.elements.consent.addEventListener("change", (event) => {
    if (event.target.checked) return;
    forget("localStorage", name);
    form.elements.receipt.value = "";
  });
  form.addEventListener("submit", () => {
    const { author, email, website, consent } = form.elements;
    const typed = { author: author.value, email: email.value, website: website.value };
    if (consent.checked) remember("sessionStorage", name, typed);
    else forget("sessionStorage", name);
  });
});
