// Does the proof of work that a site asks for (ALTCHA's protocol), while its reader writes. Loaded only where one is asked
// for. Whatever fails here, the comment is sent without: it is held for a moderator then, never refused.
(() => {
  "use strict";

  const form = document.getElementById("comment-form");
  if (!form || !form.dataset.challenge || !window.crypto || !crypto.subtle) return;
  const working = document.getElementById("working");
  const field = form.elements.challenge;
  const AT_ONCE = 100;
  const FRESH = 30 * 60_000;
  const PATIENCE = 20_000;
  const encoder = new TextEncoder();

  const solve = async () => {
    const response = await fetch(form.dataset.challenge);
    const { algorithm, challenge, maxnumber, salt, signature } = await response.json();
    const wanted = new Uint32Array(Uint8Array.from(challenge.match(/../g), (byte) => parseInt(byte, 16)).buffer);
    const fits = async (number) => {
      const made = new Uint32Array(await crypto.subtle.digest(algorithm, encoder.encode(salt + number)));
      return made.every((word, place) => word === wanted[place]);
    };
    for (let from = 0; from <= maxnumber; from += AT_ONCE) {
      const found = (await Promise.all(Array.from({ length: AT_ONCE }, (_, step) => fits(from + step)))).indexOf(true);
      if (found < 0) continue;
      field.value = btoa(JSON.stringify({ algorithm, challenge, number: from + found, salt, signature }));
      return;
    }
  };

  let work = null;
  let begun = 0;
  let done = false;
  const begin = () => {
    if (work && Date.now() - begun < FRESH) return;
    begun = Date.now();
    done = false;
    work = solve()
      .catch(() => {})
      .finally(() => {
        done = true;
      });
  };

  form.addEventListener("focusin", begin);
  form.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.name) return;
    begin();
    if (done) return;
    event.preventDefault();
    working.textContent = working.dataset.words;
    const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    Promise.race([work, enough]).then(() => {
      done = true;
      working.textContent = "";
      form.requestSubmit(event.submitter);
    });
  });
})();
