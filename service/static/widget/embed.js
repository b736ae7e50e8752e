// Puts the comments under an article: <script src="https://…/embed.js" data-site="KEY" async></script>
(() => {
  "use strict";

  const insert = (script) => {
    const origin = new URL(script.src).origin;
    const { site, url, title, target, lang } = script.dataset;
    const canonical = document.querySelector('link[rel="canonical"][href]');
    const page = url ? new URL(url, location.href).href : canonical ? canonical.href : location.href.split("#")[0];
    const frame = document.createElement("iframe");
    const query = new URLSearchParams({ url: page, title: title || document.title });
    const language = lang || document.documentElement.lang;
    if (language) query.set("lang", language);
    frame.src = `${origin}/embed/${encodeURIComponent(site)}?${query}`;
    frame.title = "Comments";
    frame.loading = "lazy";
    frame.style.cssText = "display:block;width:100%;height:40rem;border:0";
    addEventListener("message", (event) => {
      const told = event.data;
      if (event.source !== frame.contentWindow || event.origin !== origin || !told || told.type !== "haven:height") return;
      if (told.height > 0 && told.height < 1e6) frame.style.height = `${Math.ceil(told.height)}px`;
    });
    const place = target && document.querySelector(target);
    if (place) place.append(frame);
    else if (document.head.contains(script)) document.body.append(frame); // nothing in a head is shown
    else script.after(frame);
  };

  const start = () => {
    for (const script of document.querySelectorAll("script[data-site][src]")) {
      // several lines on one page each run this file: every tag is served once
      if (!/\/embed\.js(\?|$)/.test(script.src) || script.dataset.shown) continue;
      script.dataset.shown = "yes";
      insert(script);
    }
  };

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
