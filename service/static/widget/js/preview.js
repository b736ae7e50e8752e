// The preview is shown in place. Whatever goes wrong on the way, the form is sent as it would be without scripts.
part(() => {
  const form = byId("comment-form");
  if (!form) return;
  let plain = false;

  const show = async (button) => {
    const sent = new URLSearchParams(new FormData(form));
    sent.set("preview", "part");
    try {
      const response = await fetch(form.action, { method: "POST", body: sent });
      if (!response.ok) throw new Error(response.status);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const preview = page.getElementById("news");
      const news = byId("news");
      if (news) news.remove();
      form.before(preview);
      preview.focus();
    } catch {
      plain = true;
      form.requestSubmit(button);
    }
  };

  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (plain || !button || button.name !== "preview") return;
    event.preventDefault();
    show(button);
  });
});
