// Comfort only: the frame does everything without this file.
(() => {
  "use strict";

  const { pageOrigin, site } = document.body.dataset;
  const name = `haven:${site}`;
  const form = document.getElementById("comment-form");
  const news = document.getElementById("news");
  const thanks = news && "receipt" in news.dataset ? news : null;

  // Storage may be switched off, full, or forbidden in frames: then nothing is remembered, and nothing breaks.
  const attempt = (action) => {
    try {
      return action();
    } catch {
      return null;
    }
  };
  const read = (storage) => attempt(() => JSON.parse(window[storage].getItem(name)));
  const write = (storage, value) => attempt(() => window[storage].setItem(name, JSON.stringify(value)));
  const forget = (storage) => attempt(() => window[storage].removeItem(name));

  const tellHeight = () => {
    if (window.parent === window || !pageOrigin) return;
    const root = document.documentElement;
    const tell = () =>
      window.parent.postMessage({ type: "haven:height", height: root.getBoundingClientRect().height }, pageOrigin);
    new ResizeObserver(tell).observe(root);
  };

  // What was typed waits in this tab until the server says that it took the comment; only then is it remembered.
  const rememberOnSuccess = () => {
    const typed = read("sessionStorage");
    forget("sessionStorage");
    if (typed && "consent" in thanks.dataset) write("localStorage", { ...typed, receipt: thanks.dataset.receipt });
  };

  const prefill = () => {
    const known = read("localStorage");
    if (!known || news) return;
    for (const field of ["author", "email", "website", "receipt"]) {
      const input = form.elements[field];
      if (!input.value && typeof known[field] === "string") input.value = known[field];
    }
    form.elements.consent.checked = true;
  };

  const followConsent = () => {
    form.elements.consent.addEventListener("change", (event) => {
      if (event.target.checked) return;
      forget("localStorage");
      form.elements.receipt.value = "";
    });
    form.addEventListener("submit", () => {
      const { author, email, website, consent } = form.elements;
      if (consent.checked) write("sessionStorage", { author: author.value, email: email.value, website: website.value });
      else forget("sessionStorage");
    });
  };

  tellHeight();
  if (thanks) rememberOnSuccess();
  if (form) {
    prefill();
    followConsent();
  }
})();
