// Puts the comments under an article: <script src="https://…/embed.js" data-site="KEY" async></script>
// What it understands stands in docs/embedding.md. It is served without comments and spare white space, in no more than
// 2 KB: what the server or the frame can do is left to them.
(() => {
  "use strict";
  // Several lines on one page each run this file: the first run looks after all of them.
  if (window.haven) return window.haven.refresh();

  const widgets = new Map(); // by place; a line without a place of its own is its own
  const all = (selector) => [...document.querySelectorAll(selector)];
  const root = document.documentElement;
  const tellAll = () => widgets.forEach((widget) => widget.tell());
  const changes = new MutationObserver(tellAll);
  const follow = (element) => changes.observe(element, { attributes: true });

  // "#comments" leads to the frame, "#comment-ID" to that comment in it.
  const anchor = () => (/^#comment[s-]/.test(location.hash) ? location.hash : "");

  // What the page says of itself, cut so that no server finds the address too long.
  const addressOf = (origin, given) => {
    const page = given.url || all("link[rel=canonical]")[0]?.href || location.href.split("#")[0];
    let address = `${origin}/embed/${given.site}?${new URLSearchParams({ url: new URL(page, location) })}`;
    const add = (name, fact, cut) => {
      const longer = `${address}&${new URLSearchParams({ [name]: fact })}`;
      if (fact && longer.length < 1800) address = longer;
      else if (fact && cut) add(name, fact.slice(0, fact.length * 0.9), cut);
    };
    const meta = (name) => all(`meta[property="og:${name}"],meta[name="${name}"]`)[0]?.content;
    add("accent", given.accent);
    add("lang", given.lang || root.lang);
    add("title", given.title || meta("title") || document.title, true);
    add("image", given.image || meta("image"));
    add("description", given.description || meta("description"), true);
    return address;
  };

  const insert = (script, place) => {
    const given = () => ({ ...script.dataset, ...place.dataset });
    const address = addressOf(new URL(script.src).origin, given());
    const old = widgets.get(place);
    if (old?.address === address && old.frame.isConnected) return;
    old?.frame.remove();

    const frame = document.createElement("iframe");
    // stronger than any rule of the page's style sheets, and no style attribute, which its policy may forbid
    const dress = (name, value) => frame.style.setProperty(name, value, "important");
    dress("all", "initial");
    dress("display", "block");
    dress("width", "100%");
    dress("height", given().height || "max(100vh,40rem)");
    dress("overflow-anchor", "none");
    dress("border", 0);
    frame.title = "Comments";

    // Colours come in many notations: mixed with itself, each is plain shares of red, green and blue.
    const plain = (colour) => {
      dress("color", `color-mix(in srgb,${colour},${colour})`);
      return getComputedStyle(frame).color;
    };
    // How the page looks in this place. Whether that is light or dark, and fit to read on, is not decided here.
    const look = () => {
      const { color, colorScheme } = getComputedStyle(frame.parentElement);
      let paper;
      for (let at = frame.parentElement; at && !paper; at = at.parentElement) {
        const { backgroundColor, backgroundImage } = getComputedStyle(at);
        if (backgroundImage !== "none") paper = "#0000";
        else if (backgroundColor !== "rgba(0, 0, 0, 0)") paper = backgroundColor;
      }
      dress("color-scheme", colorScheme);
      return { theme: given().theme || "", ink: plain(color), paper: plain(paper || "canvas") };
    };
    const tell = () => frame.contentWindow?.postMessage({ haven: look() }, "*");
    const mount = () => {
      frame.src = `${address}&${new URLSearchParams({ ...look(), comment: anchor().slice(9) })}${anchor()}`;
      if (anchor() === "#comments") frame.scrollIntoView();
    };
    widgets.set(place, { script, address, frame, dress, tell, mount });

    if (place !== script) place.append(frame);
    else if (document.head.contains(script)) document.body.append(frame); // nothing in a head is shown
    else script.after(frame);
    frame.onload = tell;
    follow(place);
    new IntersectionObserver(([seen]) => seen.isIntersecting && !frame.src && mount(), { rootMargin: "100%" }).observe(frame);
    if (anchor()) mount();
  };

  const listen = ({ source, data }) => {
    for (const { frame, dress } of widgets.values()) {
      if (source !== frame.contentWindow) continue;
      const { title, height, show } = data;
      const { top, height: now } = frame.getBoundingClientRect();
      // Growing moves only what is out of sight, for as much was kept free. Shrinking would pull things into sight: it
      // is done where they stay out of it, or where the reader is at work in the frame.
      if (height > now || top + height > innerHeight || document.activeElement === frame) dress("height", `${height}px`);
      if (title) frame.title = title;
      if (!show) continue;
      dress("scroll-margin-top", `${-show}px`);
      frame.scrollIntoView();
      dress("scroll-margin-top", 0); // the frame's own scrolling goes by it as well
    }
  };

  // The numbers beside the titles of other pages: in one request up to 100, and 6,000 characters of addresses.
  const count = async (origin, site) => {
    const query = new URLSearchParams();
    const asked = new Map();
    for (const one of all("[data-haven-count]:empty")) {
      if (asked.size > 99 || `${query}`.length > 6000) break;
      const url = new URL(one.dataset.havenCount || one.href, location).href;
      asked.set(one, url);
      query.append("url", url);
    }
    if (!asked.size) return;
    const answer = await fetch(`${origin}/v1/sites/${site}/counts?${query}`);
    const { counts } = await answer.json();
    asked.forEach((url, one) => (one.textContent = counts[url] ?? 0));
    count(origin, site);
  };

  const refresh = () => {
    widgets.forEach(({ frame }, place) => {
      if (place.isConnected) return;
      frame.remove();
      widgets.delete(place);
    });
    for (const script of all("script[data-site][src*='/embed.js']")) {
      const { site, target, counts } = script.dataset;
      count(new URL(script.src).origin, site);
      if (counts !== undefined) continue;
      const places = all(target || `[data-haven=""],[data-haven="${site}"]`).filter(
        (place) => (widgets.get(place)?.script || script) === script,
      );
      for (const place of places[0] ? places : [script]) insert(script, place);
    }
  };
  window.haven = { refresh };

  const start = () => {
    refresh();
    follow(root);
    follow(document.body);
    addEventListener("message", listen);
    addEventListener("hashchange", () => anchor() && widgets.forEach((widget) => widget.mount()));
    addEventListener("transitionend", tellAll);
    matchMedia("(prefers-color-scheme:dark)").onchange = tellAll;
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
